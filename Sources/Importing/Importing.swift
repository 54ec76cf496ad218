internal import Invites

/// Invitations that are alike to the report.
package struct InvitationCount: Sendable {
    package var state: InvitationState
    package var answer: Answer?
    package var attendance: Attendance
    /// Whether the event is over.
    package var isOver: Bool
    package var wasAsked: Bool
    package var count: Int

    package init(
        state: InvitationState,
        answer: Answer?,
        attendance: Attendance,
        isOver: Bool,
        wasAsked: Bool,
        count: Int
    ) {
        self.state = state
        self.answer = answer
        self.attendance = attendance
        self.isOver = isOver
        self.wasAsked = wasAsked
        self.count = count
    }
}

internal import SQLite

/// The layout of the planner's file. A migration that was released is never edited; a change is a new one at the end.
enum Schema {
    /// `PRAGMA application_id`: "Tert".
    static let applicationID: Int32 = 0x5465_7274

    static let migrations = [
        Migration("Create the graph, the events and the journals", sql: first),
        Migration("Keep messages that came in, and answers for single dates", sql: second),
        Migration("Keep the dates of a series and the planner's own calendars", sql: third),
        Migration("Keep how many seats an event had", sql: fourth),
        Migration("Keep the addresses that the planner had before", sql: fifth),
        Migration("Keep which place each guest was told of", sql: sixth),
    ]

    private static let second = """
        -- Events that were brought in from a calendar: who organises them there, and how they repeat.
        ALTER TABLE event ADD COLUMN organizer TEXT NOT NULL DEFAULT '';
        ALTER TABLE event ADD COLUMN rule TEXT NOT NULL DEFAULT '';

        -- The beginning of one date of a series on the event's clocks; empty for the whole.
        ALTER TABLE answer ADD COLUMN instance TEXT NOT NULL DEFAULT '';
        ALTER TABLE invitation ADD COLUMN delegatedFrom INTEGER REFERENCES invitation (id) ON DELETE SET NULL;
        CREATE INDEX invitationDelegated ON invitation (delegatedFrom);

        CREATE TABLE message (
            id INTEGER PRIMARY KEY,
            digest INTEGER NOT NULL UNIQUE,
            messageID TEXT NOT NULL DEFAULT '',
            receivedAt INTEGER NOT NULL,
            isMail INTEGER NOT NULL CHECK (isMail IN (0, 1)),
            raw BLOB NOT NULL
        ) STRICT;

        -- What became of each thing that a message said.
        CREATE TABLE verdict (
            id INTEGER PRIMARY KEY,
            message INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
            verdict TEXT NOT NULL CHECK (verdict IN ('applied', 'ignored', 'flagged', 'pending', 'rejected')),
            reason TEXT NOT NULL,
            event INTEGER REFERENCES event (id) ON DELETE SET NULL,
            email TEXT NOT NULL DEFAULT '',
            name TEXT NOT NULL DEFAULT '',
            instance TEXT NOT NULL DEFAULT '',
            answer TEXT CHECK (answer IN ('yes', 'maybe', 'no')),
            guests INTEGER NOT NULL DEFAULT 0,
            comment TEXT NOT NULL DEFAULT '',
            sequence INTEGER,
            stamp INTEGER,
            wish TEXT NOT NULL DEFAULT '' CHECK (wish IN ('', 'refresh', 'otherTime', 'join')),
            proposedStart INTEGER,
            decision TEXT NOT NULL DEFAULT '' CHECK (decision IN ('', 'accepted', 'refused', 'settled'))
        ) STRICT;
        CREATE INDEX verdictMessage ON verdict (message);
        CREATE INDEX verdictEvent ON verdict (event);
        """
}

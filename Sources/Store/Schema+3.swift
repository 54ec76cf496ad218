extension Schema {
    static let third = """
        -- A date of a series is an event of its own: the series, and when the date begins by the rule on the series'
        -- clocks. Its uid is that of the series, a stroke and that beginning, so that no two are the same.
        ALTER TABLE event ADD COLUMN series INTEGER REFERENCES event (id) ON DELETE CASCADE;
        ALTER TABLE event ADD COLUMN instance TEXT NOT NULL DEFAULT '' CHECK ((series IS NULL) = (instance = ''));
        CREATE UNIQUE INDEX eventSeries ON event (series, instance) WHERE series IS NOT NULL;

        -- The planner's own calendars, which are looked at for clashes.
        CREATE TABLE busyFile (
            path TEXT PRIMARY KEY CHECK (path <> '')
        ) STRICT, WITHOUT ROWID;

        -- What a table was chosen from, which holds for those who are asked later too: one circle, and without whom.
        ALTER TABLE event ADD COLUMN circle INTEGER REFERENCES circle (id) ON DELETE SET NULL;
        CREATE INDEX eventCircle ON event (circle) WHERE circle IS NOT NULL;
        CREATE TABLE leftOut (
            event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
            person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            PRIMARY KEY (event, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX leftOutPerson ON leftOut (person);

        -- When a guest was last sent the invitation, so that nobody can call for it over and over.
        ALTER TABLE invitation ADD COLUMN sentAt INTEGER;

        -- Until when a proposal of another time would have it.
        ALTER TABLE verdict ADD COLUMN proposedEnd INTEGER;

        -- A message that came with a folder goes with it.
        ALTER TABLE message ADD COLUMN import INTEGER REFERENCES import (id);

        -- When the gathering began by the last message to this guest: a later one says what it was before.
        ALTER TABLE invitation ADD COLUMN sentStart INTEGER;

        -- The highest number of anybody who is gone: numbers stand in notes and scripts, and mean nobody else later.
        CREATE TABLE personMark (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            highest INTEGER NOT NULL
        ) STRICT;
        INSERT INTO personMark (id, highest) VALUES (1, 0);
        CREATE TRIGGER personGone AFTER DELETE ON person BEGIN
            UPDATE personMark SET highest = max(highest, old.id);
        END;

        -- What a message calls its event, for one that is not known yet; and what a guest has waiting.
        ALTER TABLE verdict ADD COLUMN uid TEXT NOT NULL DEFAULT '';
        CREATE INDEX verdictWaiting ON verdict (event, email) WHERE decision = '';

        -- What an import read, to say what is taken back.
        ALTER TABLE import ADD COLUMN files TEXT NOT NULL DEFAULT '';

        -- Two people of whom the planner said that they are two.
        CREATE TABLE notSame (
            a INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            b INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            PRIMARY KEY (a, b),
            CHECK (a < b)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX notSameB ON notSame (b);

        \(standing)
        """
}

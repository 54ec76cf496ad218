extension Schema {
    // Every table that an import may fill remembers the import that made the row (`import`, null for the planner's
    // own hand); `importChange` keeps what an import changed in rows that were there before. Together they undo it.
    static let first = """
        CREATE TABLE planner (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL DEFAULT '',
            email TEXT NOT NULL DEFAULT '',
            zone TEXT NOT NULL,
            language TEXT NOT NULL DEFAULT 'en',
            trustedHosts TEXT NOT NULL DEFAULT '',
            eraseDue INTEGER NOT NULL DEFAULT 0 CHECK (eraseDue IN (0, 1))
        ) STRICT;

        CREATE TABLE import (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
        ) STRICT;

        -- An empty name is the place of somebody who was forgotten.
        CREATE TABLE person (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> '' OR doNotInvite = 1),
            familyName TEXT NOT NULL DEFAULT '',
            givenName TEXT NOT NULL DEFAULT '',
            nickname TEXT NOT NULL DEFAULT '',
            organization TEXT NOT NULL DEFAULT '',
            title TEXT NOT NULL DEFAULT '',
            birthday TEXT NOT NULL DEFAULT '',
            language TEXT NOT NULL DEFAULT '',
            zone TEXT NOT NULL DEFAULT '',
            city TEXT NOT NULL DEFAULT '',
            latitude REAL CHECK (latitude BETWEEN -90 AND 90),
            longitude REAL CHECK (longitude BETWEEN -180 AND 180),
            closeness INTEGER NOT NULL DEFAULT 0 CHECK (closeness BETWEEN 0 AND 5),
            cadenceMonths INTEGER CHECK (cadenceMonths BETWEEN 1 AND 120),
            doNotInvite INTEGER NOT NULL DEFAULT 0 CHECK (doNotInvite IN (0, 1)),
            note TEXT NOT NULL DEFAULT '',
            createdAt INTEGER NOT NULL,
            import INTEGER REFERENCES import (id)
        ) STRICT;
        CREATE INDEX personCloseness ON person (closeness DESC, id);

        -- Who said a field of a person, where it was not the import that made the person: another import, or the
        -- planner (null), whose word no import overwrites.
        CREATE TABLE fieldOrigin (
            person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            field TEXT NOT NULL,
            import INTEGER REFERENCES import (id),
            PRIMARY KEY (person, field)
        ) STRICT, WITHOUT ROWID;

        -- Folded names, pinyin and e-mail addresses by which a person is found; made when the name is written.
        CREATE TABLE nameKey (
            key TEXT NOT NULL,
            person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            PRIMARY KEY (key, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX nameKeyPerson ON nameKey (person);

        -- kind: email, phone, wechat, linkedin, …; name is another name, uid what a source calls the person.
        CREATE TABLE address (
            id INTEGER PRIMARY KEY,
            person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind <> ''),
            value TEXT NOT NULL CHECK (value <> ''),
            key TEXT NOT NULL,
            preferred INTEGER NOT NULL DEFAULT 0 CHECK (preferred IN (0, 1)),
            import INTEGER REFERENCES import (id)
        ) STRICT;
        CREATE UNIQUE INDEX addressPerson ON address (person, kind, key);
        CREATE INDEX addressKey ON address (key, kind, person);

        CREATE TABLE topic (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            key TEXT NOT NULL UNIQUE,
            broader INTEGER REFERENCES topic (id) CHECK (broader <> id),
            import INTEGER REFERENCES import (id)
        ) STRICT;
        CREATE INDEX topicBroader ON topic (broader);

        CREATE TABLE alias (
            topic INTEGER NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
            alias TEXT NOT NULL CHECK (alias <> ''),
            key TEXT PRIMARY KEY,
            import INTEGER REFERENCES import (id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX aliasTopic ON alias (topic);

        CREATE TABLE interest (
            person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            topic INTEGER NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
            weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 100),
            source TEXT NOT NULL CHECK (source IN ('import', 'circle', 'introduced', 'attendance', 'hand')),
            closeness INTEGER NOT NULL DEFAULT 0,
            import INTEGER REFERENCES import (id),
            PRIMARY KEY (person, topic)
        ) STRICT, WITHOUT ROWID;
        -- The closest who like a topic, found without a look at everybody: closeness is the person's, kept here too.
        CREATE INDEX interestTopic ON interest (topic, closeness DESC, weight DESC, person);
        CREATE TRIGGER interestAdded AFTER INSERT ON interest BEGIN
            UPDATE interest SET closeness = (SELECT closeness FROM person WHERE id = new.person)
            WHERE person = new.person AND topic = new.topic
                AND closeness <> (SELECT closeness FROM person WHERE id = new.person);
        END;
        CREATE TRIGGER interestMoved AFTER UPDATE OF person ON interest BEGIN
            UPDATE interest SET closeness = (SELECT closeness FROM person WHERE id = new.person)
            WHERE person = new.person AND topic = new.topic;
        END;
        CREATE TRIGGER closenessChanged AFTER UPDATE OF closeness ON person WHEN new.closeness <> old.closeness BEGIN
            UPDATE interest SET closeness = new.closeness WHERE person = new.id;
        END;

        CREATE TABLE circle (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            key TEXT NOT NULL UNIQUE,
            import INTEGER REFERENCES import (id)
        ) STRICT;

        CREATE TABLE member (
            circle INTEGER NOT NULL REFERENCES circle (id) ON DELETE CASCADE,
            person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            import INTEGER REFERENCES import (id),
            PRIMARY KEY (circle, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX memberPerson ON member (person);

        CREATE TABLE tie (
            a INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            b INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 100),
            source TEXT NOT NULL CHECK (source IN ('import', 'circle', 'introduced', 'attendance', 'hand')),
            import INTEGER REFERENCES import (id),
            PRIMARY KEY (a, b),
            CHECK (a < b)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tieB ON tie (b);

        CREATE TABLE rule (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('never', 'couple')),
            a INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            b INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            import INTEGER REFERENCES import (id),
            UNIQUE (kind, a, b),
            CHECK (a < b)
        ) STRICT;
        CREATE INDEX ruleA ON rule (a);
        CREATE INDEX ruleB ON rule (b);

        CREATE TABLE venue (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            key TEXT NOT NULL,
            address TEXT NOT NULL DEFAULT '',
            latitude REAL CHECK (latitude BETWEEN -90 AND 90),
            longitude REAL CHECK (longitude BETWEEN -180 AND 180),
            seats INTEGER CHECK (seats BETWEEN 1 AND 100000),
            noise TEXT CHECK (noise IN ('quiet', 'normal', 'loud')),
            minimumSpend TEXT NOT NULL DEFAULT '',
            hours TEXT NOT NULL DEFAULT '',
            url TEXT NOT NULL DEFAULT '',
            note TEXT NOT NULL DEFAULT '',
            import INTEGER REFERENCES import (id),
            CHECK ((latitude IS NULL) = (longitude IS NULL))
        ) STRICT;
        CREATE INDEX venueKey ON venue (key);

        CREATE TABLE event (
            id INTEGER PRIMARY KEY,
            slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
            uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
            sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence BETWEEN 0 AND 2147483647),
            title TEXT NOT NULL CHECK (title <> ''),
            description TEXT NOT NULL DEFAULT '',
            start INTEGER NOT NULL,
            end INTEGER NOT NULL CHECK (end >= start),
            zone TEXT NOT NULL,
            venue INTEGER REFERENCES venue (id) ON DELETE SET NULL,
            seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 100000),
            status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'done', 'cancelled')),
            url TEXT NOT NULL DEFAULT '',
            conference TEXT NOT NULL DEFAULT '',
            guestList TEXT NOT NULL DEFAULT 'private' CHECK (guestList IN ('private', 'open')),
            topicText TEXT NOT NULL DEFAULT '',
            movedFrom INTEGER,
            updatedAt INTEGER NOT NULL,
            import INTEGER REFERENCES import (id)
        ) STRICT;
        CREATE INDEX eventStart ON event (start);
        CREATE INDEX eventVenue ON event (venue);

        CREATE TABLE eventTopic (
            event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
            topic INTEGER NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
            import INTEGER REFERENCES import (id),
            PRIMARY KEY (event, topic)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX eventTopicTopic ON eventTopic (topic);

        -- answer, partySize, note and answeredAt are the journal's last word, kept for reading.
        CREATE TABLE invitation (
            id INTEGER PRIMARY KEY,
            event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
            person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            state TEXT NOT NULL CHECK (state IN ('chosen', 'standby', 'invited', 'answered', 'waiting')),
            wave INTEGER NOT NULL DEFAULT 0 CHECK (wave >= 0),
            invitedAt INTEGER,
            sentSequence INTEGER,
            channel TEXT CHECK (channel IN ('mail', 'chat', 'link', 'hand')),
            answer TEXT CHECK (answer IN ('yes', 'maybe', 'no')),
            partySize INTEGER NOT NULL DEFAULT 1 CHECK (partySize BETWEEN 1 AND 50),
            note TEXT NOT NULL DEFAULT '',
            answeredAt INTEGER,
            attendance TEXT NOT NULL DEFAULT 'unknown'
                CHECK (attendance IN ('came', 'noShow', 'lateCancel', 'walkIn', 'unknown')),
            attendanceAt INTEGER,
            import INTEGER REFERENCES import (id)
        ) STRICT;
        CREATE UNIQUE INDEX invitationEvent ON invitation (event, person);
        CREATE INDEX invitationPerson ON invitation (person);

        CREATE TABLE answer (
            id INTEGER PRIMARY KEY,
            invitation INTEGER NOT NULL REFERENCES invitation (id) ON DELETE CASCADE,
            answer TEXT NOT NULL CHECK (answer IN ('yes', 'maybe', 'no')),
            partySize INTEGER NOT NULL DEFAULT 1 CHECK (partySize BETWEEN 1 AND 50),
            note TEXT NOT NULL DEFAULT '',
            source TEXT NOT NULL CHECK (source IN ('link', 'calendar', 'chat', 'hand', 'import')),
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            stamp INTEGER NOT NULL,
            receivedAt INTEGER NOT NULL,
            import INTEGER REFERENCES import (id)
        ) STRICT;
        CREATE INDEX answerInvitation ON answer (invitation);

        CREATE TABLE touch (
            id INTEGER PRIMARY KEY,
            person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            kind TEXT NOT NULL CHECK (kind <> ''),
            note TEXT NOT NULL DEFAULT '',
            event INTEGER REFERENCES event (id) ON DELETE SET NULL,
            import INTEGER REFERENCES import (id)
        ) STRICT;
        CREATE INDEX touchPerson ON touch (person, day);
        CREATE INDEX touchEvent ON touch (event);

        -- What an imported record said, as a number: the same record again changes nothing.
        CREATE TABLE importRecord (
            print INTEGER PRIMARY KEY,
            person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            format TEXT NOT NULL,
            import INTEGER REFERENCES import (id)
        ) STRICT;
        CREATE INDEX importRecordPerson ON importRecord (person);

        CREATE TABLE importChange (
            id INTEGER PRIMARY KEY,
            import INTEGER NOT NULL REFERENCES import (id),
            person INTEGER REFERENCES person (id) ON DELETE CASCADE,
            field TEXT NOT NULL,
            old ANY,
            origin INTEGER
        ) STRICT;
        CREATE INDEX importChangePerson ON importChange (person);
        """
}

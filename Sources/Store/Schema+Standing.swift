// Part of the third migration.
extension Schema {
    /// How promising somebody is before any question is asked, kept beside the person so that of a million people the
    /// best are found without a look at the others. `bond` is the sum of the three strongest ties, those of small circles
    /// among them; `standing` weighs it with closeness about as the objective will (what the person brings by the root
    /// of the room that they take).
    ///
    /// The triggers only note whose bond may have changed; `Records.settleBonds` works them out, once for many changes.
    static let standing = """
        ALTER TABLE person ADD COLUMN bond INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE person ADD COLUMN standing INTEGER AS (75 * closeness + bond * (30 + 2 * closeness) / 10) VIRTUAL;
        DROP INDEX personCloseness;
        CREATE INDEX personStanding ON person (standing DESC, id, closeness) WHERE name <> '';

        DROP TRIGGER interestAdded;
        DROP TRIGGER interestMoved;
        DROP TRIGGER closenessChanged;
        DROP INDEX interestTopic;
        ALTER TABLE interest ADD COLUMN standing INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX interestTopic ON interest (topic, standing DESC, weight DESC, person, closeness);
        CREATE TRIGGER interestAdded AFTER INSERT ON interest BEGIN
            UPDATE interest SET (standing, closeness) = (SELECT standing, closeness FROM person WHERE id = new.person)
            WHERE person = new.person AND topic = new.topic;
        END;
        CREATE TRIGGER interestMoved AFTER UPDATE OF person ON interest BEGIN
            UPDATE interest SET (standing, closeness) = (SELECT standing, closeness FROM person WHERE id = new.person)
            WHERE person = new.person AND topic = new.topic;
        END;
        CREATE TRIGGER standingChanged AFTER UPDATE OF closeness, bond ON person
        WHEN new.closeness <> old.closeness OR new.bond <> old.bond BEGIN
            UPDATE interest SET standing = new.standing, closeness = new.closeness WHERE person = new.id;
        END;

        -- With the strength, so that whom somebody knows is read from the index alone.
        DROP INDEX tieB;
        CREATE INDEX tieB ON tie (b, a, strength);

        CREATE TABLE bondDue (
            person INTEGER PRIMARY KEY
        ) STRICT;
        CREATE TRIGGER tieAdded AFTER INSERT ON tie BEGIN
            INSERT OR IGNORE INTO bondDue VALUES (new.a), (new.b);
        END;
        CREATE TRIGGER tieChanged AFTER UPDATE OF a, b, strength ON tie BEGIN
            INSERT OR IGNORE INTO bondDue VALUES (old.a), (old.b), (new.a), (new.b);
        END;
        CREATE TRIGGER tieRemoved AFTER DELETE ON tie BEGIN
            INSERT OR IGNORE INTO bondDue VALUES (old.a), (old.b);
        END;
        -- A circle of more than 16 makes nobody acquainted: then nothing changes but for the first who is one too many.
        CREATE TRIGGER memberAdded AFTER INSERT ON member BEGIN
            INSERT OR IGNORE INTO bondDue SELECT person FROM member WHERE circle = new.circle LIMIT 17;
        END;
        CREATE TRIGGER memberMoved AFTER UPDATE OF circle, person ON member BEGIN
            INSERT OR IGNORE INTO bondDue SELECT person FROM member WHERE circle = new.circle LIMIT 17;
            INSERT OR IGNORE INTO bondDue VALUES (old.person), (new.person);
        END;
        CREATE TRIGGER memberRemoved AFTER DELETE ON member BEGIN
            INSERT OR IGNORE INTO bondDue SELECT person FROM member WHERE circle = old.circle LIMIT 17;
            INSERT OR IGNORE INTO bondDue VALUES (old.person);
        END;

        INSERT OR IGNORE INTO bondDue SELECT a FROM tie;
        INSERT OR IGNORE INTO bondDue SELECT b FROM tie;
        INSERT OR IGNORE INTO bondDue SELECT person FROM member;
        UPDATE interest SET standing = (SELECT standing FROM person WHERE id = interest.person);
        \(settledBonds)
        """

    /// Works out what `bondDue` names, and empties it.
    static let settledBonds = """
        UPDATE person SET bond = coalesce((
            SELECT sum(strength) FROM (
                SELECT strength FROM (
                    SELECT strength FROM tie WHERE a = person.id
                    UNION ALL SELECT strength FROM tie WHERE b = person.id
                    UNION ALL SELECT strength FROM (
                        SELECT min(60, 240 / size) AS strength, size FROM (
                            SELECT (SELECT count(*) FROM (
                                SELECT 1 FROM member AS other WHERE other.circle = member.circle LIMIT 17
                            )) AS size
                            FROM member WHERE member.person = person.id
                        ) WHERE size BETWEEN 2 AND 16
                    ) JOIN (SELECT 1 AS place UNION ALL SELECT 2 UNION ALL SELECT 3) ON place < size
                ) ORDER BY strength DESC LIMIT 3
            )
        ), 0)
        WHERE id IN (SELECT person FROM bondDue);
        DELETE FROM bondDue;
        """
}

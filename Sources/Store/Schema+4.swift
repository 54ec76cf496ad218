extension Schema {
    static let fourth = """
        -- How many seats an event had, and until when: whoever had one keeps it when there are more.
        CREATE TABLE seatChange (
            id INTEGER PRIMARY KEY,
            event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
            seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 100000),
            until INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX seatChangeEvent ON seatChange (event);
        CREATE TRIGGER seatsChanged AFTER UPDATE OF seats ON event WHEN new.seats <> old.seats BEGIN
            INSERT INTO seatChange (event, seats, until) VALUES (old.id, old.seats, new.updatedAt);
        END;
        """
}

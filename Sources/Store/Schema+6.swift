extension Schema {
    static let sixth = """
        -- Where the gathering was by the last message to this guest: a later one says where it was before.
        ALTER TABLE invitation ADD COLUMN sentVenue INTEGER REFERENCES venue (id) ON DELETE SET NULL;
        CREATE INDEX invitationSentVenue ON invitation (sentVenue) WHERE sentVenue IS NOT NULL;
        """
}

extension Schema {
    static let fifth = """
        -- Addresses that the planner had before, parted by blanks: answers to letters from there still come.
        ALTER TABLE planner ADD COLUMN formerEmails TEXT NOT NULL DEFAULT '';
        """
}

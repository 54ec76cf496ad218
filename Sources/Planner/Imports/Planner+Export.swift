internal import Importing
internal import Invites
internal import Store
internal import Venues

extension Planner {
    /// Writes everything into a new folder that import reads again; planner settings and the import journal stay out.
    ///
    /// - Throws: `PlannerError` when the folder is there and not empty, or can't be written.
    package func exportFolder(_ path: String) throws {
        try read { records in
            let writer = try FolderWriter(path: path)
            try FolderOutput(records: records, writer: writer).run()
            try writer.finish()
        }
    }
}

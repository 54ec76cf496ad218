internal import CGMime
internal import Glibc

/// Runs work on a thread of its own with a stack of 16 MB, and waits for it.
///
/// The MIME library reads nested groups of addresses by recursion; the threads of a test or a server have half a
/// megabyte, which a mail within our limits could exceed.
func onDeepStack<Value>(_ work: () -> Value) -> Value {
    // Falls back to the present thread where no other can be made.
    withoutActuallyEscaping(work) { work in
        let task = DeepTask(work)
        var attributes = pthread_attr_t()
        unsafe pthread_attr_init(&attributes)
        defer { unsafe pthread_attr_destroy(&attributes) }
        unsafe pthread_attr_setstacksize(&attributes, 16 << 20)
        var thread = pthread_t()
        let pointer = unsafe Unmanaged.passUnretained(task as AnyTask).toOpaque()
        let code = unsafe pthread_create(
            &thread,
            &attributes,
            { argument in
                guard let argument = unsafe argument else { return nil }
                unsafe Unmanaged<AnyTask>.fromOpaque(argument).takeUnretainedValue().run()
                return nil
            },
            pointer
        )
        if code == 0 { pthread_join(thread, nil) } else { task.run() }
        return task.value ?? work()
    }
}

private class AnyTask {
    func run() {}
}

private final class DeepTask<Value>: AnyTask {
    let work: () -> Value
    var value: Value?

    init(_ work: @escaping () -> Value) {
        self.work = work
    }

    override func run() {
        value = work()
    }
}

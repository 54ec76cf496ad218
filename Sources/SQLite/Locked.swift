internal import Glibc

/// A value behind a lock: only one thread at a time sees it. Not re-entrant: taking it twice on one thread traps.
///
/// Over a pthread mutex, because the standard library's `Mutex` raises false alarms under the thread sanitizer.
@safe package final class Locked<State>: @unchecked Sendable {
    // Proof for @unchecked: `state` is touched only between lock and unlock, and it was sent in by its only owner.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var state: State

    package init(_ state: sending State) {
        self.state = state
        unsafe mutex = .allocate(capacity: 1)
        var attributes = pthread_mutexattr_t()
        unsafe pthread_mutexattr_init(&attributes)
        unsafe pthread_mutexattr_settype(&attributes, Int32(PTHREAD_MUTEX_ERRORCHECK))
        let code = unsafe pthread_mutex_init(mutex, &attributes)
        precondition(code == 0, "no mutex could be made")
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    package func withLock<T, E: Error>(_ body: (inout State) throws(E) -> T) throws(E) -> T {
        let code = unsafe pthread_mutex_lock(mutex)
        precondition(code == 0, "the lock is already held by this thread")
        defer { unsafe pthread_mutex_unlock(mutex) }
        return try body(&state)
    }
}

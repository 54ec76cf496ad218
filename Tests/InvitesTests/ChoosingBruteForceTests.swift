import Testing

@testable import Invites

/// Thousands of small problems with every rule in play, each held to all of its lists.
struct ChoosingBruteForceTests {
    @Test(arguments: 0..<25)
    func `the proof finds the best of all lists and no bound is ever below it`(block: Int) {
        for seed in UInt64(100 * block)..<UInt64(100 * block + 100) {
            let problem = SmallProblem.tangled(seed: seed)
            let graph = TableGraph(problem)
            let best = BruteForce(problem).best()
            if let obstacle = Obstacle.find(problem, graph) {
                #expect(best == nil, "\(seed): \(obstacle.reason)")
                continue
            }
            var proof = TableProof(graph, best: nil, limit: .max, isOver: { false })

            proof.run()

            #expect(proof.isComplete, "\(seed)")
            #expect(proof.best?.points == best, "\(seed)")
            #expect(proof.bound ?? .max >= best ?? .min, "\(seed)")
        }
    }

    @Test(arguments: 25..<35)
    func `a proof that is cut short anywhere claims nothing that isn't so`(block: Int) {
        for seed in UInt64(100 * block)..<UInt64(100 * block + 100) {
            let problem = SmallProblem.tangled(seed: seed)
            let graph = TableGraph(problem)
            guard Obstacle.find(problem, graph) == nil, let best = BruteForce(problem).best() else { continue }
            var proof = TableProof(graph, best: nil, limit: Int(seed % 60), isOver: { false })

            proof.run(keeping: Int(4 + seed % 9))

            #expect(proof.best?.points ?? .min <= best, "\(seed)")
            #expect(proof.bound ?? .max >= best, "\(seed)")
            #expect(!proof.isComplete || proof.best?.points == best, "\(seed)")
        }
    }

    @Test(arguments: 35..<45)
    func `the strict search tells exactly whether there is a list, and who stands in the way`(block: Int) {
        let solver = TableSolver(effort: .init(steps: 3000, work: 2000))
        for seed in UInt64(60 * block)..<UInt64(60 * block + 60) {
            let problem = SmallProblem.tangled(seed: seed)
            let best = BruteForce(problem).best()

            let outcome = solver.solve(problem, relaxing: false) { "\($0.rawValue)" }

            #expect(outcome.table?.objective == best, "\(seed)")
            guard let refusal = outcome.refusal, refusal.because.hasPrefix("no list") else { continue }
            // Nothing simpler was wrong: without any one of the people who are named there is a list.
            for blocker in refusal.blockers {
                var without = problem
                without.must.removeAll { $0 == blocker }
                #expect(BruteForce(without).best() != nil, "\(seed): \(blocker.rawValue)")
            }
        }
    }

    /// What is wrong is wrong by itself: with nothing but the rule that is named there is no list either.
    @Test(arguments: 45..<65)
    func `an obstacle seen without searching is one`(block: Int) {
        for seed in UInt64(100 * block)..<UInt64(100 * block + 100) {
            let problem = SmallProblem.tangled(seed: seed)
            guard let obstacle = Obstacle.find(problem, TableGraph(problem)) else { continue }
            #expect(BruteForce(obstacle.alone(in: problem)).best() == nil, "\(seed): \(obstacle.reason)")
        }
    }
}

extension Obstacle {
    /// The problem with no rule but the one that is named, and the must-invites and couples.
    fileprivate func alone(in problem: TableProblem) -> TableProblem {
        let settings = problem.settings
        var alone = problem
        alone.settings = TableSettings(
            largestTable: 16,
            window: .init(low: 0, high: 16_000),
            targetLow: 1,
            targetHigh: 16
        )
        alone.settings.companyNeed = 0
        alone.settings.novelPercent = 0
        alone.settings.regularPercent = 100
        alone.settings.circleCap = 16
        alone.never = []
        switch reason {
        case .unknown, .excluded, .doNotInvite, .halfMissing, .together: break
        case .neverTogether: alone.never = problem.never.filter { people.contains($0.a) && people.contains($0.b) }
        case .tooManyMusts(let limit): alone.settings.largestTable = limit
        case .tooManyGuests:
            alone.settings.largestTable = settings.largestTable
            alone.settings.windows = settings.windows.map { .init(low: 0, high: $0.high) }
        case .circle(let limit): alone.settings.circleCap = limit
        case .stranded:
            alone.never = problem.never
            alone.settings.companyNeed = settings.companyNeed
            alone.settings.companyMinStrength = settings.companyMinStrength
        case .tooFewPeople:
            alone.never = problem.never
            alone.settings = settings
            alone.settings.novelPercent = 0
            alone.settings.regularPercent = 100
            alone.settings.circleCap = settings.largestTable
        }
        return alone
    }
}

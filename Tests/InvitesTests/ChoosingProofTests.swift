import Testing

@testable import Invites

struct ChoosingProofTests {
    @Test(arguments: 0..<120)
    func `the proof ends with the best of all lists, and no bound on the way is below it`(seed: Int) {
        let problem = SmallProblem.made(seed: UInt64(1000 + seed))
        let graph = TableGraph(problem)
        let best = Obstacle.find(problem, graph) == nil ? EveryList(problem: problem).best() : nil
        var proof = TableProof(graph, best: nil, limit: .max, isOver: { false })

        proof.run()

        #expect(proof.isComplete)
        #expect(Obstacle.find(problem, graph) != nil || proof.best?.points == best)
        #expect(proof.bound ?? .max >= best ?? .min)
    }

    @Test(arguments: 0..<60)
    func `the linear program is never worth less than the best list`(seed: Int) {
        let problem = SmallProblem.made(seed: UInt64(2000 + seed))
        let graph = TableGraph(problem)
        guard let best = EveryList(problem: problem).best() else { return }
        var domain = Domain(graph)
        var program = TableProgram(graph)

        let isOpen = domain.settle(graph)
        #expect(isOpen)
        program.apply(domain)
        for _ in 0..<20 {
            let outcome = program.solve(limit: 1000, cutoff: -.infinity)
            #expect(outcome != .infeasible)
            #expect(program.bound().points >= Double(best) - 0.01)
            let added = program.separate()
            if added == 0 { break }
        }
    }

    @Test func `a proof that is cut short says so and keeps its best list`() throws {
        let problems = (0..<40).map { SmallProblem.made(seed: $0) }
        let problem = try #require(problems.first { EveryList(problem: $0).best() ?? 0 > 17 })
        let graph = TableGraph(problem)
        var proof = TableProof(graph, best: (points: 17, people: []), limit: 0, isOver: { false })

        proof.run()

        #expect(!proof.isComplete)
        #expect(proof.best?.points == 17)
    }
}

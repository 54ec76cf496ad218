import Testing

@testable import Invites

struct ChoosingNestsTests {
    @Test(arguments: 0..<300)
    func `a group around somebody lacks no company and has nobody who never sits with another of it`(seed: Int) {
        let problem = SmallProblem.made(seed: UInt64(9000 + seed), count: 14)
        let graph = TableGraph(problem)
        var nests = Nests(graph)

        for unit in 0..<graph.unitCount where graph.isOpen[unit] {
            let nest = nests.around(unit)
            guard !nest.isEmpty else { continue }
            var state = TableState(graph)
            for member in nest { state.add(unit: Int(member)) }
            #expect(nest.first == Int32(unit) && Set(nest).count == nest.count)
            #expect(nest.allSatisfy { graph.isOpen[Int($0)] && state.against[Int($0)] == 0 })
            #expect(state.shortage == 0)
            #expect(Array(nest) == Array(nests.around(unit)))
        }
    }
}

/// One list of people under change: its points and how far it is from every rule, kept up to date move by move.
///
/// Flat arrays and integers; adding or removing a person costs one pass over their ties.
struct TableState {
    let graph: TableGraph
    /// How many more people than allowed may stand in the arrays: a couple is added before somebody else leaves.
    private let room: Int
    private let depth: Int

    /// The seated people, in no order, and for every person their place here or -1.
    private(set) var seated: [Int32] = []
    private(set) var place: [Int16]
    /// What the seated in row and column are worth to one another, `room` in a row.
    private var credit: [Int32]
    /// For each seat the best `companions + 1` credits, falling.
    private var best: [Int32]
    /// For each seat, how much company they have.
    private var company: [Int32]

    private(set) var points = 0
    private(set) var mean = 0
    private(set) var newcomers = 0
    private(set) var regulars = 0
    private(set) var circleExcess = 0
    /// How much company is missing, summed over the seated.
    private(set) var shortage = 0
    private var inCircle: [Int32]
    /// How many seated units stand against each unit.
    private(set) var against: [Int16]

    init(_ graph: TableGraph) {
        self.graph = graph
        room = graph.settings.largestTable + 8
        depth = min(max(graph.settings.companions, 0), room) + 1
        place = Array(repeating: -1, count: graph.count)
        credit = Array(repeating: 0, count: room * room)
        best = Array(repeating: 0, count: room * depth)
        company = Array(repeating: 0, count: room)
        inCircle = Array(repeating: 0, count: graph.circleCount)
        against = Array(repeating: 0, count: graph.unitCount)
        seated.reserveCapacity(room)
    }

    var count: Int { seated.count }

    /// Whether there is room in the arrays for this unit.
    func hasRoom(for unit: Int) -> Bool { seated.count + graph.members(unit).count <= room }

    func isSeated(unit: Int) -> Bool { place[Int(graph.unitMember[Int(graph.unitStart[unit])])] >= 0 }

    mutating func add(unit: Int) {
        for at in graph.members(unit) { add(Int(graph.unitMember[at])) }
        for at in graph.nevers(unit) { against[Int(graph.neverUnit[at])] &+= 1 }
    }

    mutating func remove(unit: Int) {
        for at in graph.members(unit) { remove(Int(graph.unitMember[at])) }
        for at in graph.nevers(unit) { against[Int(graph.neverUnit[at])] &-= 1 }
    }

    mutating func removeAll() {
        while let person = seated.last { remove(unit: Int(graph.unitOf[Int(person)])) }
    }

    /// Whether the person of a seat lacks company.
    func isStranded(seat: Int) -> Bool { Int(company[seat]) < graph.settings.companyNeed }

    /// How much company the person of a seat lacks.
    func missing(seat: Int) -> Int { missing(company[seat]) }

    private func missing(_ have: Int32) -> Int { max(0, graph.settings.companyNeed &- Int(have)) }

    private mutating func add(_ person: Int) {
        let seat = seated.count
        let row = seat &* room
        for other in 0..<seat { credit[row &+ other] = 0 }
        for rank in 0..<depth { best[seat &* depth &+ rank] = 0 }
        var have: Int32 = 0
        let mine = graph.company[person]
        for tie in graph.ties(person) {
            let other = Int(place[Int(graph.tieTo[tie])])
            guard other >= 0 else { continue }
            let worth = graph.tieCredit[tie]
            credit[row &+ other] = worth
            credit[other &* room &+ seat] = worth
            insert(worth, seat)
            insert(worth, other)
            guard graph.isCompany[tie] else { continue }
            have &+= graph.tieCompany[tie]
            shortage &-= missing(company[other])
            company[other] &+= mine
            shortage &+= missing(company[other])
        }
        for other in 0..<seat where place[Int(seated[other])] >= 0 && credit[row &+ other] == 0 {
            credit[other &* room &+ seat] = 0
        }
        company[seat] = have
        shortage &+= missing(have)
        place[person] = Int16(truncatingIfNeeded: seat)
        seated.append(Int32(truncatingIfNeeded: person))
        count(person, 1)
    }

    private mutating func remove(_ person: Int) {
        let seat = Int(place[person])
        place[person] = -1
        let mine = graph.company[person]
        for rank in 0..<(depth &- 1) { points &-= Int(best[seat &* depth &+ rank]) }
        shortage &-= missing(company[seat])
        for tie in graph.ties(person) {
            let other = Int(place[Int(graph.tieTo[tie])])
            guard other >= 0 else { continue }
            let worth = graph.tieCredit[tie]
            credit[other &* room &+ seat] = 0
            if worth > 0, worth >= best[other &* depth &+ depth &- 1] { rank(other) }
            guard graph.isCompany[tie] else { continue }
            shortage &-= missing(company[other])
            company[other] &-= mine
            shortage &+= missing(company[other])
        }
        let last = seated.count &- 1
        if seat != last { move(last, to: seat) }
        seated.removeLast()
        count(person, -1)
    }

    /// Gives the person of the last seat another one.
    private mutating func move(_ last: Int, to seat: Int) {
        seated[seat] = seated[last]
        place[Int(seated[seat])] = Int16(truncatingIfNeeded: seat)
        company[seat] = company[last]
        for rank in 0..<depth { best[seat &* depth &+ rank] = best[last &* depth &+ rank] }
        for other in 0..<last {
            credit[seat &* room &+ other] = credit[last &* room &+ other]
            credit[other &* room &+ seat] = credit[other &* room &+ last]
        }
        credit[seat &* room &+ seat] = 0
    }

    private mutating func count(_ person: Int, _ step: Int) {
        points &+= step &* Int(graph.gain[person])
        mean &+= step &* Int(graph.chance[person])
        if graph.isNew[person] { newcomers &+= step }
        if graph.isRegular[person] { regulars &+= step }
        for at in graph.circles(person) {
            let circle = Int(graph.circleOf[at])
            let before = max(0, Int(inCircle[circle]) &- graph.settings.circleCap)
            inCircle[circle] &+= Int32(step)
            circleExcess &+= max(0, Int(inCircle[circle]) &- graph.settings.circleCap) &- before
        }
    }

    /// Takes one more credit into a seat's best.
    private mutating func insert(_ worth: Int32, _ seat: Int) {
        let start = seat &* depth
        var value = worth
        for rank in 0..<depth where value > best[start &+ rank] {
            let old = best[start &+ rank]
            best[start &+ rank] = value
            if rank < depth &- 1 { points &+= Int(value &- old) }
            value = old
        }
    }

    /// Works out a seat's best credits from the whole row.
    private mutating func rank(_ seat: Int) {
        let start = seat &* depth
        for rank in 0..<depth {
            if rank < depth &- 1 { points &-= Int(best[start &+ rank]) }
            best[start &+ rank] = 0
        }
        let row = seat &* room
        for other in 0..<seated.count where credit[row &+ other] > best[start &+ depth &- 1] {
            insert(credit[row &+ other], seat)
        }
    }
}

internal import Calendars
internal import Planner

extension SlotCard {
    var document: JSONValue {
        [
            "zone": .string(zone.name),
            "slots": .array(
                slots.map { slot in
                    [
                        "start": .string(ISO8601.string(slot.start, in: zone)),
                        "end": .string(ISO8601.string(slot.end, in: zone)), "note": JSONValue(slot.note),
                    ]
                }
            ),
            "warnings": JSONValue(warnings),
        ]
    }
}

internal import CLibical
internal import Glibc

/// One component that libical holds, freed with it; nothing that it knows about leaves this file but bytes.
@safe struct Component: ~Copyable {
    private let pointer: OpaquePointer

    init(_ kind: icalcomponent_kind) {
        unsafe pointer = Self.made(icalcomponent_new(kind))
    }

    deinit { unsafe icalcomponent_free(pointer) }

    /// Gives a component to this one, which frees it from then on.
    func add(_ child: consuming Component) {
        unsafe icalcomponent_add_component(pointer, child.release())
    }

    func add(_ kind: icalproperty_kind, _ value: Value, _ parameters: [Parameter] = []) {
        let property = unsafe Self.made(icalproperty_new(kind))
        unsafe icalproperty_set_value(property, Self.made(value.made(for: kind)))
        for parameter in parameters {
            unsafe icalproperty_add_parameter(property, Self.made(parameter.made()))
        }
        unsafe icalcomponent_add_property(pointer, property)
    }

    /// Adds a property whose name begins with X-.
    func add(named name: String, _ text: String) {
        let property = unsafe Self.made(icalproperty_new_x(text))
        unsafe icalproperty_set_x_name(property, name)
        unsafe icalcomponent_add_property(pointer, property)
    }

    /// The component as libical writes it.
    func bytes() -> [UInt8] {
        guard let text = unsafe icalcomponent_as_ical_string_r(pointer) else { return [] }
        defer { unsafe icalmemory_free_buffer(text) }
        return unsafe [UInt8](UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }

    private consuming func release() -> OpaquePointer {
        let pointer = unsafe self.pointer
        discard self
        return unsafe pointer
    }

    /// libical returns null here only when memory has run out.
    private static func made(_ pointer: OpaquePointer?) -> OpaquePointer {
        guard let pointer = unsafe pointer else { fatalError("libical has no memory left") }
        return unsafe pointer
    }
}

extension Component {
    /// A property's value.
    enum Value {
        case text(String)
        case link(String)
        case address(String)
        case integer(Int32)
        case method(icalproperty_method)
        case status(icalproperty_status)
        case transparency(icalproperty_transp)
        case action(icalproperty_action)
        case utc(Instant)
        case local(LocalTime)
        case day(CivilDate)
        /// In seconds; negative for before.
        case duration(Int64)
        case rule(String)

        fileprivate func made(for kind: icalproperty_kind) -> OpaquePointer? {
            switch self {
            case .text(let text): unsafe icalvalue_new_text(text)
            case .link(let text): unsafe icalvalue_new_uri(text)
            case .address(let text): unsafe icalvalue_new_caladdress(text)
            case .integer(let number): unsafe icalvalue_new_integer(number)
            case .method(let method): unsafe icalvalue_new_method(method)
            case .status(let status): unsafe icalvalue_new_status(status)
            case .transparency(let transparency): unsafe icalvalue_new_transp(transparency)
            case .action(let action): unsafe icalvalue_new_action(action)
            case .utc(let instant): unsafe Self.time(instant.utc, isUTC: true, isDay: false, kind)
            case .local(let local): unsafe Self.time(local, isUTC: false, isDay: false, kind)
            case .day(let date):
                unsafe Self.time(
                    LocalTime(secondsSince1970: Int64(date.daysSince1970) * 86_400),
                    isUTC: false,
                    isDay: true,
                    kind
                )
            case .duration(let seconds):
                unsafe icalvalue_new_duration(icaldurationtype_from_int(Int32(clamping: seconds)))
            case .rule(let text): unsafe icalvalue_new_recur(icalrecurrencetype_from_string(text))
            }
        }

        private static func time(
            _ local: LocalTime,
            isUTC: Bool,
            isDay: Bool,
            _ kind: icalproperty_kind
        ) -> OpaquePointer? {
            var time = unsafe icaltime_null_time()
            unsafe time.year = Int32(clamping: local.date.year)
            unsafe time.month = Int32(local.date.month)
            unsafe time.day = Int32(local.date.day)
            unsafe time.hour = Int32(local.hour)
            unsafe time.minute = Int32(local.minute)
            unsafe time.second = Int32(local.second)
            unsafe time.is_date = isDay ? 1 : 0
            if isUTC { unsafe time.zone = icaltimezone_get_utc_timezone() }
            guard kind == ICAL_RDATE_PROPERTY else {
                return isDay ? unsafe icalvalue_new_date(time) : unsafe icalvalue_new_datetime(time)
            }
            let either = unsafe icaldatetimeperiodtype(time: time, period: icalperiodtype_null_period())
            return unsafe icalvalue_new_datetimeperiod(either)
        }
    }
}

extension Component {
    /// What a property's value is about.
    enum Parameter {
        /// Text of a person, already made fit to stand in a parameter.
        case name(String)
        case zone(String)
        case delegatedFrom(String)
        case delegatedTo(String)
        case kind(Attendee.Kind)
        case role(Attendee.Role)
        case status(Attendee.Status)
        case asked

        fileprivate func made() -> OpaquePointer? {
            switch self {
            case .name(let text): unsafe icalparameter_new_cn(text)
            case .zone(let text): unsafe icalparameter_new_tzid(text)
            case .delegatedFrom(let text): unsafe icalparameter_new_delegatedfrom(text)
            case .delegatedTo(let text): unsafe icalparameter_new_delegatedto(text)
            case .kind(let kind): unsafe icalparameter_new_cutype(kind.code)
            case .role(let role): unsafe icalparameter_new_role(role.code)
            case .status(let status): unsafe icalparameter_new_partstat(status.code)
            case .asked: unsafe icalparameter_new_rsvp(ICAL_RSVP_TRUE)
            }
        }
    }
}

extension Attendee.Kind {
    fileprivate var code: icalparameter_cutype {
        switch self {
        case .individual: ICAL_CUTYPE_INDIVIDUAL
        case .group: ICAL_CUTYPE_GROUP
        case .resource: ICAL_CUTYPE_RESOURCE
        case .room: ICAL_CUTYPE_ROOM
        case .unknown: ICAL_CUTYPE_UNKNOWN
        }
    }
}

extension Attendee.Role {
    fileprivate var code: icalparameter_role {
        switch self {
        case .chair: ICAL_ROLE_CHAIR
        case .required: ICAL_ROLE_REQPARTICIPANT
        case .optional: ICAL_ROLE_OPTPARTICIPANT
        case .none: ICAL_ROLE_NONPARTICIPANT
        }
    }
}

extension Attendee.Status {
    fileprivate var code: icalparameter_partstat {
        switch self {
        case .needsAction: ICAL_PARTSTAT_NEEDSACTION
        case .accepted: ICAL_PARTSTAT_ACCEPTED
        case .declined: ICAL_PARTSTAT_DECLINED
        case .tentative: ICAL_PARTSTAT_TENTATIVE
        case .delegated: ICAL_PARTSTAT_DELEGATED
        }
    }
}

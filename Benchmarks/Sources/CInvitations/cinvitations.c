#include "cinvitations.h"

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct icaltimetype at(int year, int month, int day, int hour, int minute, int utc) {
    struct icaltimetype time = icaltime_null_time();
    time.year = year, time.month = month, time.day = day, time.hour = hour, time.minute = minute;
    if (utc) time.zone = icaltimezone_get_utc_timezone();
    return time;
}

static icalcomponent *observance(icalcomponent_kind kind, struct icaltimetype begins, int before, int after,
                                 const char *name, const char *rule) {
    icalcomponent *part = icalcomponent_new(kind);
    icalcomponent_add_property(part, icalproperty_new_dtstart(begins));
    icalcomponent_add_property(part, icalproperty_new_tzoffsetfrom(before));
    icalcomponent_add_property(part, icalproperty_new_tzoffsetto(after));
    icalcomponent_add_property(part, icalproperty_new_tzname(name));
    if (rule) icalcomponent_add_property(part, icalproperty_new_rrule(icalrecurrencetype_from_string(rule)));
    return part;
}

static icalproperty *zoned(icalproperty *property) {
    icalproperty_add_parameter(property, icalparameter_new_tzid("Europe/Madrid"));
    return property;
}

char *ci_invitation(const char *name, const char *email, int sequence) {
    icalcomponent *calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
    icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar, icalproperty_new_prodid("-//Tertulia//Tertulia//EN"));
    icalcomponent_add_property(calendar, icalproperty_new_calscale("GREGORIAN"));
    icalcomponent_add_property(calendar, icalproperty_new_method(ICAL_METHOD_REQUEST));

    icalcomponent *zone = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
    icalcomponent_add_property(zone, icalproperty_new_tzid("Europe/Madrid"));
    icalcomponent_add_component(
        zone, observance(ICAL_XSTANDARD_COMPONENT, at(1970, 10, 25, 3, 0, 0), 7200, 3600, "CET",
                         "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"));
    icalcomponent_add_component(
        zone, observance(ICAL_XDAYLIGHT_COMPONENT, at(1970, 3, 29, 2, 0, 0), 3600, 7200, "CEST",
                         "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
    icalcomponent_add_component(calendar, zone);

    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_property(event, icalproperty_new_uid("6f1c2a52-0d3e-4a7b-9c11-5e7d8f901234"));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(at(2026, 11, 20, 12, 0, 1)));
    icalcomponent_add_property(event, icalproperty_new_sequence(sequence));
    icalcomponent_add_property(event, icalproperty_new_lastmodified(at(2026, 11, 20, 11, 0, 1)));
    icalcomponent_add_property(event, zoned(icalproperty_new_dtstart(at(2026, 12, 12, 15, 0, 0))));
    icalcomponent_add_property(event, zoned(icalproperty_new_dtend(at(2026, 12, 12, 17, 0, 0))));
    icalcomponent_add_property(event, icalproperty_new_summary("Coffee & compilers, the third round"));
    icalcomponent_add_property(
        event, icalproperty_new_description("Bring one question; leave with two.\nWe sit upstairs, by the window."));
    icalcomponent_add_property(event, icalproperty_new_location("Café Ejemplo, Calle Inventada 7, Madrid"));
    icalcomponent_add_property(event, icalproperty_new_url("https://example.org/coffee-compilers"));
    icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
    icalproperty *organizer = icalproperty_new_organizer("mailto:host@example.org");
    icalproperty_add_parameter(organizer, icalparameter_new_cn("Hanna Host"));
    icalcomponent_add_property(event, organizer);

    char address[256];
    snprintf(address, sizeof address, "mailto:%s", email);
    icalproperty *guest = icalproperty_new_attendee(address);
    icalproperty_add_parameter(guest, icalparameter_new_cutype(ICAL_CUTYPE_INDIVIDUAL));
    icalproperty_add_parameter(guest, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
    icalproperty_add_parameter(guest, icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION));
    icalproperty_add_parameter(guest, icalparameter_new_rsvp(ICAL_RSVP_TRUE));
    icalproperty_add_parameter(guest, icalparameter_new_cn(name));
    icalcomponent_add_property(event, guest);
    icalcomponent_add_component(calendar, event);

    char *text = icalcomponent_as_ical_string_r(calendar);
    icalcomponent_free(calendar);
    return text;
}

static int touched(const char *text) { return text ? (int)strlen(text) : 0; }

int ci_read(const char *text) {
    icalcomponent *calendar = icalparser_parse_string(text);
    if (!calendar) return 0;
    int entries = 0;
    volatile int sum = 0;
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        entries += 1;
        sum += touched(icalcomponent_get_uid(event)) + touched(icalcomponent_get_summary(event));
        sum += touched(icalcomponent_get_location(event)) + touched(icalcomponent_get_description(event));
        sum += icalcomponent_get_sequence(event) + icalcomponent_get_dtstamp(event).day;
        sum += icalcomponent_get_dtstart(event).day + icalcomponent_get_dtend(event).day;
        for (icalproperty *guest = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY); guest;
             guest = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY)) {
            sum += touched(icalproperty_get_attendee(guest));
        }
    }
    icalcomponent_free(calendar);
    return entries;
}

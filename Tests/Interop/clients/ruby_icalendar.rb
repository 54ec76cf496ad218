# What Ruby's icalendar shows of files: their names on standard input, a line of JSON for each on standard output.
# It applies no rule of a series itself; ice_cube, which it uses for zones, steps the clock, and the file's own VTIMEZONE
# says the instant of each date.
require 'stringio'
require 'icalendar'
require 'json'

WINDOW = ('2026'...'2030').freeze

def instant(clock, zone)
  offset = zone ? zone.offset_for_local(clock).to_s : '+00:00'
  Time.new(clock.year, clock.month, clock.day, clock.hour, clock.min, clock.sec, offset).utc.strftime('%Y-%m-%dT%H:%M:%SZ')
end

def clock(value)
  Time.utc(value.year, value.month, value.day, value.hour, value.min, value.sec)
end

def text(value, zones)
  return nil if value.nil?
  return value.strftime('%Y-%m-%d') if value.is_a?(Icalendar::Values::Date)
  instant(clock(value), zones[[value.ical_params['tzid']].flatten.first])
end

def guest(value)
  name = value.ical_params['cn'] || ['']
  { email: value.to_s.sub(/\Amailto:/i, ''), name: [name].flatten.join(','), partstat: [value.ical_params['partstat']].flatten.first }
end

def entry(component, kind, zones)
  { kind: kind, start: text(kind == 'todo' ? component.due : component.dtstart, zones),
    end: kind == 'todo' ? nil : text(component.dtend, zones), summary: component.summary.to_s,
    location: component.location.to_s, description: component.description.to_s, url: component.url.to_s,
    status: component.status.to_s, sequence: component.sequence.to_i, attendees: component.attendee.map { |one| guest(one) } }
end

# A rule whose UNTIL is on the clocks of the zone, by which it is stepped here.
def on_clocks(rule, zone)
  rule.value_ical.sub(/UNTIL=(\d{8}T\d{6})Z/) do
    moment = DateTime.strptime($1, '%Y%m%dT%H%M%S')
    hours, minutes = zone ? zone.offset_for_local(moment).to_s.scan(/[+-]?\d\d/).map(&:to_i) : [0, 0]
    "UNTIL=#{(moment + Rational(hours * 60 + (hours.negative? ? -minutes : minutes), 1440)).strftime('%Y%m%dT%H%M%SZ')}"
  end
end

def dates(event, events, zones)
  return [entry(event, 'event', zones)] if event.rrule.empty?
  zone = zones[[event.dtstart.ical_params['tzid']].flatten.first]
  start = clock(event.dtstart)
  length = clock(event.dtend) - start
  schedule = IceCube::Schedule.new(start)
  event.rrule.each { |rule| schedule.add_recurrence_rule(IceCube::Rule.from_ical(on_clocks(rule, zone))) }
  gone = events.select { |one| one.uid.to_s == event.uid.to_s && one.recurrence_id }.map { |one| text(one.recurrence_id, zones) }
  gone += event.exdate.flatten.map { |one| text(one, zones) }
  schedule.occurrences(Time.utc(2030)).map { |date| date.to_time.utc }.filter_map do |date|
    moment = instant(date, zone)
    next if gone.include?(moment) || !WINDOW.cover?(moment)
    entry(event, 'event', zones).merge(start: moment, end: instant(date + length, zone))
  end
end

$stdout.set_encoding('UTF-8')
$stdin.each_line(chomp: true) do |name|
  found = begin
    calendar = Icalendar::Calendar.parse(File.read(name, encoding: 'UTF-8')).first
    zones = calendar.timezones.to_h { |zone| [zone.tzid.to_s, zone] }
    calendar.todos.map { |one| entry(one, 'todo', zones) } + calendar.events.flat_map { |one| dates(one, calendar.events, zones) }
  rescue StandardError => error
    ["#{error.class}: #{error.message}"]
  end
  found.each { |one| one[:method] = calendar.ip_method if one.is_a?(Hash) }
  puts JSON.generate(found)
end

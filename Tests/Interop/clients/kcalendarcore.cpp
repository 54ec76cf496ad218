// What KDE's calendar library shows of files: their names on standard input, a line of JSON for each on standard output.
#include <KCalendarCore/Event>
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <KCalendarCore/OccurrenceIterator>
#include <KCalendarCore/ScheduleMessage>
#include <KCalendarCore/Todo>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QTimeZone>

using namespace KCalendarCore;

static QString text(const QDateTime &moment, bool isDay) {
    if (isDay) return moment.date().toString(Qt::ISODate);
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

static QString status(Incidence::Status status) {
    switch (status) {
    case Incidence::StatusTentative: return QStringLiteral("TENTATIVE");
    case Incidence::StatusConfirmed: return QStringLiteral("CONFIRMED");
    case Incidence::StatusCanceled: return QStringLiteral("CANCELLED");
    default: return QString();
    }
}

static QString partstat(Attendee::PartStat answer) {
    switch (answer) {
    case Attendee::Accepted: return QStringLiteral("ACCEPTED");
    case Attendee::Declined: return QStringLiteral("DECLINED");
    case Attendee::Tentative: return QStringLiteral("TENTATIVE");
    case Attendee::Delegated: return QStringLiteral("DELEGATED");
    default: return QStringLiteral("NEEDS-ACTION");
    }
}

static QJsonObject entry(const Incidence::Ptr &incidence) {
    QJsonArray attendees;
    for (const Attendee &one : incidence->attendees())
        attendees.append(QJsonObject{{"email", one.email()}, {"name", one.name()}, {"partstat", partstat(one.status())}});
    return {{"kind", incidence->type() == Incidence::TypeTodo ? "todo" : "event"}, {"summary", incidence->summary()},
            {"location", incidence->location()}, {"description", incidence->description()},
            {"url", QString::fromUtf8(incidence->url().toEncoded())}, {"status", status(incidence->status())},
            {"sequence", incidence->revision()}, {"attendees", attendees}};
}

static QJsonObject dated(const Incidence::Ptr &incidence, const QDateTime &start, const QDateTime &end) {
    QJsonObject one = entry(incidence);
    one["start"] = text(start, incidence->allDay());
    // The end of whole days is the last of them here.
    one["end"] = text(incidence->allDay() ? end.addDays(1) : end, incidence->allDay());
    return one;
}

static QJsonArray read(const QByteArray &raw, QString &method) {
    const MemoryCalendar::Ptr calendar(new MemoryCalendar(QTimeZone::utc()));
    ICalFormat format;
    if (!format.fromRawString(calendar, raw)) return {QStringLiteral("could not be read")};
    const MemoryCalendar::Ptr empty(new MemoryCalendar(QTimeZone::utc()));
    if (raw.contains("\r\nMETHOD:"))
        if (const ScheduleMessage::Ptr message = format.parseScheduleMessage(empty, QString::fromUtf8(raw)))
            method = ScheduleMessage::methodName(message->method()).toUpper();
    QJsonArray found;
    for (const Todo::Ptr &todo : calendar->rawTodos()) {
        QJsonObject one = entry(todo);
        one["start"] = text(todo->dtDue(), todo->allDay());
        found.append(one);
    }
    for (const Event::Ptr &event : calendar->rawEvents())  // a date of a series that is not in the file
        if (event->hasRecurrenceId() && !calendar->event(event->uid()))
            found.append(dated(event, event->dtStart(), event->dtEnd()));
    const QDateTime first(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC), last(QDate(2029, 12, 31), QTime(23, 59), Qt::UTC);
    for (OccurrenceIterator each(*calendar, first, last); each.hasNext();) {
        each.next();
        if (each.incidence()->type() == Incidence::TypeEvent)
            found.append(dated(each.incidence(), each.occurrenceStartDate(), each.occurrenceEndDate()));
    }
    return found;
}

int main(int count, char **words) {
    QCoreApplication application(count, words);
    QTextStream names(stdin), output(stdout);
    names.setCodec("UTF-8");
    output.setCodec("UTF-8");
    for (QString name = names.readLine(); !name.isNull(); name = names.readLine()) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) return 66;
        QString method;
        QJsonArray entries = read(file.readAll(), method);
        for (auto one : entries)
            if (one.isObject()) {
                QJsonObject with = one.toObject();
                with["method"] = method.isEmpty() ? QJsonValue() : QJsonValue(method);
                one = with;
            }
        output << QJsonDocument(entries).toJson(QJsonDocument::Compact) << "\n";
    }
    return 0;
}

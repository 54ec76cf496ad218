import Testing
import Venues

struct OpeningHoursTests {
    @Test(arguments: [
        // text, weekday, from, to, state
        ("Mo-Fr 09:00-19:00; Sa,Su 10:00-23:00", 1, "09:00", "19:00", OpeningHours.State.open),
        ("Mo-Fr 09:00-19:00; Sa,Su 10:00-23:00", 1, "08:59", "10:00", .closed),
        ("Mo-Fr 09:00-19:00; Sa,Su 10:00-23:00", 5, "18:00", "19:01", .closed),
        ("Mo-Fr 09:00-19:00; Sa,Su 10:00-23:00", 6, "21:00", "23:00", .open),
        ("24/7", 7, "23:00", "26:00", .open), ("24/7; We off", 3, "10:00", "11:00", .closed),
        ("Mo-Su 08:00-02:00", 7, "23:00", "26:00", .open), ("Mo-Su 08:00-02:00", 1, "01:00", "02:00", .open),
        ("Mo-Su 08:00-02:00", 1, "01:00", "02:01", .closed), ("Sa 22:00-04:00", 7, "02:00", "04:00", .open),
        ("Sa 22:00-26:00", 7, "01:00", "02:00", .open), ("Sa 22:00-04:00", 1, "02:00", "03:00", .closed),
        ("09:00-13:00,16:00-20:00", 2, "12:00", "16:30", .closed),
        ("09:00-13:00,16:00-20:00", 2, "16:00", "20:00", .open),
        ("Mo 09:00-12:00, Mo,Tu 14:00-18:00", 1, "09:00", "12:00", .open),
        ("Mo 09:00-12:00, Mo,Tu 14:00-18:00", 2, "14:00", "15:00", .open),
        ("Mo-Fr 09:00-19:00; Fr 09:00-14:00", 5, "15:00", "16:00", .closed),
        ("Fr-Mo 10:00-20:00", 1, "11:00", "12:00", .open), ("Fr-Mo 10:00-20:00", 2, "11:00", "12:00", .closed),
        ("closed", 2, "11:00", "12:00", .closed), ("off", 2, "11:00", "12:00", .closed),
        ("Mo-Fr,PH 09:00-19:00; PH off", 2, "11:00", "12:00", .open),
        ("Mo-Su 17:00+", 2, "18:00", "19:00", .unknown), ("Mo-Su 17:00+", 2, "16:00", "18:00", .closed),
        ("Mo-Fr 09:00-19:00 \"kitchen to 17:00\"", 3, "18:00", "19:00", .open),
        ("Mo \"by appointment\"; Tu 09:00-12:00", 1, "10:00", "11:00", .unknown),
        ("Mo-Fr; Sa 10:00-12:00", 1, "10:00", "11:00", .unknown),
        ("Mo-Fr; Sa 10:00-12:00", 7, "10:00", "11:00", .closed),
        // As people write them.
        ("Mon–Fri 9am–5:30pm", 1, "09:00", "17:30", .open), ("Mon–Fri 9am–5:30pm", 1, "17:00", "18:00", .closed),
        ("daily 8-20", 7, "08:00", "20:00", .open), ("daily 12 am - 12 pm", 7, "00:00", "12:00", .open),
        ("lunes a viernes de 9:00 a 14:00 y 17:00 a 20:00", 5, "17:00", "20:00", .open),
        ("L-V 9-19h; S y D cerrado", 6, "10:00", "11:00", .closed),
        ("Miércoles y sábado 9:30-13:00", 3, "10:00", "11:00", .open),
        ("周一至周五 09：00－18：00；周六日 10:00～17:00", 7, "10:00", "17:00", .open),
        ("星期一至五 9点到18点30分", 5, "18:00", "18:30", .open), ("週二休息；週三至週日 11:00-21:00", 2, "12:00", "13:00", .closed),
        ("月〜金 9時から18時まで、土日 10:00-17:00", 6, "10:00", "17:00", .open),
        ("火曜日 定休日; 水-月 11:00-20:00", 2, "12:00", "13:00", .closed),
        ("每天 07:30-22:00", 4, "07:30", "22:00", .open),
    ])
    func `opening hours say whether a place is open`(
        text: String,
        weekday: Int,
        from: String,
        to: String,
        state: OpeningHours.State
    ) {
        #expect(OpeningHours(text).state(weekday: weekday, from: minutes(from), to: minutes(to)) == state)
    }

    @Test(arguments: [
        "", ";", "Mo", "ask inside", "Apr-Sep: Mo-Fr 09:00-19:00", "Mar Mo-Fr 09:00-17:00", "Mar 09:00-17:00",
        "Su[1] 10:00-12:00",
        "sunrise-sunset", "week 1-10 Mo 09:00-12:00", "Mo-Fr 9:00", "Mo-Fr 09:00-19:00 || \"ask\"", "PH 10:00-12:00",
        "Mo-Fr 9-12; 14-18", "09:75-10:00", "50:00-51:00", "99999999999999999999-1", "\"", "13 pm - 14 pm", "12月31日休",
        "Mo-Fr 09:00-19:00,", "24/8", "24/", "Mo-", "09:00-10:00-11:00", String(repeating: "Mo 1-2;", count: 150),
        String(repeating: "1-2 ", count: 300),
    ])
    func `what can't be read is unknown and never closed`(text: String) {
        #expect(OpeningHours(text).state(weekday: 1, from: 600, to: 660) == .unknown)
    }

    @Test func `a time that no week has is unknown`() {
        let hours = OpeningHours("24/7")
        #expect(hours.state(weekday: 0, from: 600, to: 660) == .unknown)
        #expect(hours.state(weekday: 8, from: 600, to: 660) == .unknown)
        #expect(hours.state(weekday: 1, from: -1, to: 660) == .unknown)
        #expect(hours.state(weekday: 1, from: 600, to: 599) == .unknown)
        #expect(hours.state(weekday: 1, from: 600, to: .max) == .unknown)
        #expect(hours.state(weekday: 7, from: 600, to: 600 + 3 * 1440) == .open)
    }

    private func minutes(_ clock: String) -> Int {
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        return parts[0] * 60 + parts[1]
    }
}

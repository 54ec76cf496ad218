/// The names by which Windows, Exchange and Outlook call time zones.
enum WindowsZones {
    /// The IANA name of a zone for a Windows name or the text that Windows shows for it, without regard to case.
    static func name(for text: String) -> String? { names[text.lowercased()] }

    private static let names: [String: String] = {
        var result: [String: String] = [:]
        for row in table.utf8.split(separator: 0x0A) {
            let cells = row.split(separator: 0x7C).map { String(decoding: $0, as: UTF8.self) }
            for (position, cell) in cells.enumerated() where position != 1 { result[cell.lowercased()] = cells[1] }
        }
        return result
    }()

    /// Windows name, IANA name, then the texts of Windows and of Exchange without their offset. Source: Unicode CLDR
    /// supplemental/windowsZones (territory 001) with today's IANA names; texts as Windows 2000 to 11 show them.
    private static let table = #"""
        AUS Central Standard Time|Australia/Darwin|Darwin
        AUS Eastern Standard Time|Australia/Sydney|Canberra, Melbourne, Sydney
        Afghanistan Standard Time|Asia/Kabul|Kabul
        Alaskan Standard Time|America/Anchorage|Alaska
        Alberta Standard Time|America/Edmonton
        Aleutian Standard Time|America/Adak|Aleutian Islands
        Altai Standard Time|Asia/Barnaul|Barnaul, Gorno-Altaysk
        Arab Standard Time|Asia/Riyadh|Kuwait, Riyadh
        Arabian Standard Time|Asia/Dubai|Abu Dhabi, Muscat
        Arabic Standard Time|Asia/Baghdad|Baghdad
        Argentina Standard Time|America/Argentina/Buenos_Aires|City of Buenos Aires|Buenos Aires
        Armenian Standard Time|Asia/Yerevan
        Astrakhan Standard Time|Europe/Astrakhan|Astrakhan, Ulyanovsk
        Atlantic Standard Time|America/Halifax|Atlantic Time (Canada)|Atlantic
        Aus Central W. Standard Time|Australia/Eucla|Eucla
        Azerbaijan Standard Time|Asia/Baku|Baku
        Azores Standard Time|Atlantic/Azores|Azores
        Bahia Standard Time|America/Bahia|Salvador
        Bangladesh Standard Time|Asia/Dhaka|Dhaka
        Belarus Standard Time|Europe/Minsk|Minsk
        Bougainville Standard Time|Pacific/Bougainville|Bougainville Island
        British Columbia Standard Time|America/Vancouver
        Canada Central Standard Time|America/Regina|Saskatchewan
        Cape Verde Standard Time|Atlantic/Cape_Verde|Cabo Verde Is.|Cape Verde Is.
        Caucasus Standard Time|Asia/Yerevan|Yerevan
        Cen. Australia Standard Time|Australia/Adelaide|Adelaide
        Central America Standard Time|America/Guatemala|Central America
        Central Asia Standard Time|Asia/Bishkek|Astana|Bishkek|Astana, Dhaka|Almaty, Dhaka
        Central Brazilian Standard Time|America/Cuiaba|Cuiaba|Manaus
        Central Europe Standard Time|Europe/Budapest|Belgrade, Bratislava, Budapest, Ljubljana, Prague
        Prague, Central Europe|Europe/Budapest
        Central European Standard Time|Europe/Warsaw|Sarajevo, Skopje, Warsaw, Zagreb
        Sarajevo, Skopje, Sofija, Vilnius, Warsaw, Zagreb|Europe/Warsaw|Sarajevo/Warsaw/Zagreb
        Central Pacific Standard Time|Pacific/Guadalcanal|Solomon Is., New Caledonia
        Magadan, Solomon Is., New Caledonia|Pacific/Guadalcanal
        Central Standard Time|America/Chicago|Central Time (US & Canada)|Central|Central Time
        Central Standard Time (Mexico)|America/Mexico_City|Guadalajara, Mexico City, Monterrey
        Mexico City, Tegucigalpa|America/Mexico_City
        Chatham Islands Standard Time|Pacific/Chatham|Chatham Islands
        China Standard Time|Asia/Shanghai|Beijing, Chongqing, Hong Kong, Urumqi
        Beijing, Chongqing, Hong Kong SAR, Urumqi|Asia/Shanghai|Beijing
        Cuba Standard Time|America/Havana|Havana
        Dateline Standard Time|Etc/GMT+12|International Date Line West
        E. Africa Standard Time|Africa/Nairobi|Nairobi
        E. Australia Standard Time|Australia/Brisbane|Brisbane
        E. Europe Standard Time|Europe/Chisinau|Chisinau|E. Europe
        E. South America Standard Time|America/Sao_Paulo|Brasilia|Brasília
        Easter Island Standard Time|Pacific/Easter|Easter Island
        Eastern Standard Time|America/New_York|Eastern Time (US & Canada)|Eastern|Eastern Time
        Eastern Standard Time (Mexico)|America/Cancun|Chetumal
        Egypt Standard Time|Africa/Cairo|Cairo
        Ekaterinburg Standard Time|Asia/Yekaterinburg|Ekaterinburg|Yekaterinburg
        FLE Standard Time|Europe/Kyiv|Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius|Helsinki, Riga, Tallinn
        Fiji Standard Time|Pacific/Fiji|Fiji|Fiji, Kamchatka, Marshall Is.
        GMT Standard Time|Europe/London|Dublin, Edinburgh, Lisbon, London
        Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London|Europe/London
        Greenwich Mean Time: Dublin, Edinburgh, Lisbon, London|Europe/London
        Greenwich Mean Time; Dublin, Edinburgh, London|Europe/London
        GTB Standard Time|Europe/Bucharest|Athens, Bucharest|Athens, Bucharest, Istanbul|Athens, Istanbul, Minsk
        Georgian Standard Time|Asia/Tbilisi|Tbilisi
        Greenland Standard Time|America/Nuuk|Greenland
        Greenwich Standard Time|Atlantic/Reykjavik|Monrovia, Reykjavik|Casablanca, Monrovia
        Haiti Standard Time|America/Port-au-Prince|Haiti
        Hawaiian Standard Time|Pacific/Honolulu|Hawaii
        India Standard Time|Asia/Kolkata|Chennai, Kolkata, Mumbai, New Delhi|Calcutta, Chennai, Mumbai, New Delhi
        Bombay, Calcutta, Madras, New Delhi|Asia/Kolkata
        Iran Standard Time|Asia/Tehran|Tehran
        Israel Standard Time|Asia/Jerusalem|Jerusalem|Israel
        Jordan Standard Time|Asia/Amman|Amman
        Kaliningrad Standard Time|Europe/Kaliningrad|Kaliningrad
        Kamchatka Standard Time|Asia/Kamchatka
        Korea Standard Time|Asia/Seoul|Seoul
        Libya Standard Time|Africa/Tripoli|Tripoli
        Line Islands Standard Time|Pacific/Kiritimati|Kiritimati Island
        Lord Howe Standard Time|Australia/Lord_Howe|Lord Howe Island
        Magadan Standard Time|Asia/Magadan|Magadan
        Magallanes Standard Time|America/Punta_Arenas|Punta Arenas
        Manitoba Standard Time|America/Winnipeg
        Marquesas Standard Time|Pacific/Marquesas|Marquesas Islands
        Mauritius Standard Time|Indian/Mauritius|Port Louis
        Mexico Standard Time|America/Mexico_City
        Mexico Standard Time 2|America/Mazatlan
        Mid-Atlantic Standard Time|Etc/GMT+2
        Middle East Standard Time|Asia/Beirut|Beirut
        Montevideo Standard Time|America/Montevideo|Montevideo
        Morocco Standard Time|Africa/Casablanca|Casablanca
        Mountain Standard Time|America/Denver|Mountain Time (US & Canada)|Mountain|Mountain Time
        Mountain Standard Time (Mexico)|America/Mazatlan|La Paz, Mazatlan|Chihuahua, La Paz, Mazatlan
        Myanmar Standard Time|Asia/Yangon|Yangon (Rangoon)|Rangoon
        N. Central Asia Standard Time|Asia/Novosibirsk|Novosibirsk|Almaty, Novosibirsk
        Namibia Standard Time|Africa/Windhoek|Windhoek
        Nepal Standard Time|Asia/Kathmandu|Kathmandu
        New Zealand Standard Time|Pacific/Auckland|Auckland, Wellington|Auckland, Wellington, New Zealand
        Newfoundland Standard Time|America/St_Johns|Newfoundland
        Norfolk Standard Time|Pacific/Norfolk|Norfolk Island
        North Asia East Standard Time|Asia/Irkutsk|Irkutsk|Irkutsk, Ulaan Bataar
        North Asia Standard Time|Asia/Krasnoyarsk|Krasnoyarsk
        North Korea Standard Time|Asia/Pyongyang|Pyongyang
        Omsk Standard Time|Asia/Omsk|Omsk
        Pacific SA Standard Time|America/Santiago|Santiago
        Pacific Standard Time|America/Los_Angeles|Pacific Time (US & Canada)|Pacific|Pacific Time
        Pacific Time (US & Canada), Tijuana|America/Los_Angeles|Pacific Time (US & Canada); Tijuana
        Pacific Standard Time (Mexico)|America/Tijuana|Baja California|Tijuana, Baja California
        Pakistan Standard Time|Asia/Karachi|Islamabad, Karachi|Islamabad, Karachi, Tashkent
        Paraguay Standard Time|America/Asuncion|Asuncion
        Qyzylorda Standard Time|Asia/Qyzylorda|Qyzylorda
        Romance Standard Time|Europe/Paris|Brussels, Copenhagen, Madrid, Paris|Paris, Madrid
        Russia Time Zone 10|Asia/Srednekolymsk|Chokurdakh
        Russia Time Zone 11|Asia/Kamchatka|Anadyr, Petropavlovsk-Kamchatsky|Petropavlovsk-Kamchatsky - Old
        Russia Time Zone 3|Europe/Samara|Izhevsk, Samara
        Russian Standard Time|Europe/Moscow|Moscow, St. Petersburg|Moscow, St. Petersburg, Volgograd
        Moscow, St. Petersburg, Volgograd (RTZ 2)|Europe/Moscow
        SA Eastern Standard Time|America/Cayenne|Cayenne, Fortaleza|Georgetown
        SA Pacific Standard Time|America/Bogota|Bogota, Lima, Quito, Rio Branco|Bogota, Lima, Quito
        SA Western Standard Time|America/La_Paz|Georgetown, La Paz, Manaus, San Juan|Caracas, La Paz
        SE Asia Standard Time|Asia/Bangkok|Bangkok, Hanoi, Jakarta
        Saint Pierre Standard Time|America/Miquelon|Saint Pierre and Miquelon
        Sakhalin Standard Time|Asia/Sakhalin|Sakhalin
        Samoa Standard Time|Pacific/Apia|Samoa
        Sao Tome Standard Time|Africa/Sao_Tome|Sao Tome
        Saratov Standard Time|Europe/Saratov|Saratov
        Singapore Standard Time|Asia/Singapore|Kuala Lumpur, Singapore|Kuala Lumpur/Singapore
        South Africa Standard Time|Africa/Johannesburg|Harare, Pretoria
        South Sudan Standard Time|Africa/Juba|Juba
        Sri Lanka Standard Time|Asia/Colombo|Sri Jayawardenepura
        Sudan Standard Time|Africa/Khartoum|Khartoum
        Syria Standard Time|Asia/Damascus|Damascus
        Taipei Standard Time|Asia/Taipei|Taipei
        Tasmania Standard Time|Australia/Hobart|Hobart
        Tocantins Standard Time|America/Araguaina|Araguaina
        Tokyo Standard Time|Asia/Tokyo|Osaka, Sapporo, Tokyo|Tokyo
        Tomsk Standard Time|Asia/Tomsk|Tomsk
        Tonga Standard Time|Pacific/Tongatapu|Nuku'alofa
        Transbaikal Standard Time|Asia/Chita|Chita
        Turkey Standard Time|Europe/Istanbul|Istanbul
        Turks And Caicos Standard Time|America/Grand_Turk|Turks and Caicos
        US Eastern Standard Time|America/Indiana/Indianapolis|Indiana (East)
        US Mountain Standard Time|America/Phoenix|Arizona
        UTC|UTC|Coordinated Universal Time|Coordinated Universal Time-00
        UTC+12|Etc/GMT-12
        UTC+13|Etc/GMT-13
        UTC-02|Etc/GMT+2
        UTC-08|Etc/GMT+8
        UTC-09|Etc/GMT+9
        UTC-11|Etc/GMT+11
        Ulaanbaatar Standard Time|Asia/Ulaanbaatar|Ulaanbaatar
        Venezuela Standard Time|America/Caracas|Caracas
        Vladivostok Standard Time|Asia/Vladivostok|Vladivostok
        Volgograd Standard Time|Europe/Volgograd|Volgograd
        W. Australia Standard Time|Australia/Perth|Perth
        W. Central Africa Standard Time|Africa/Lagos|West Central Africa
        W. Europe Standard Time|Europe/Berlin|Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna
        Amsterdam, Belgrade, Berlin, Brussels, Budapest, Madrid, Paris, Prague, Stockholm|Europe/Berlin
        Amsterdam, Berlin, Bern, Rom, Stockholm, Wien|Europe/Berlin|W. Europe
        Berlin, Stockholm, Rome, Bern, Brussels, Vienna|Europe/Berlin
        W. Mongolia Standard Time|Asia/Hovd|Hovd
        West Asia Standard Time|Asia/Tashkent|Ashgabat, Tashkent|Tashkent
        West Bank Standard Time|Asia/Hebron|Gaza, Hebron
        West Pacific Standard Time|Pacific/Port_Moresby|Guam, Port Moresby
        Yakutsk Standard Time|Asia/Yakutsk|Yakutsk
        Yukon Standard Time|America/Whitehorse|Yukon
        """#
}

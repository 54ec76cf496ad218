internal import Text

/// Cities as they stand beside names in chats. Only these are taken for cities there: a job or a remark of the group stands
/// in the same place just as often.
enum CityNames {
    static func contains(_ text: String) -> Bool {
        let folded = fold(text)
        return folds.contains(folded) || folded.hasSuffix("市") && folds.contains(String(folded.dropLast()))
    }

    /// Folded as texts are compared: without regard to case, width, accents and script form.
    private static let folds: Set<String> = Set(names.map { fold($0) })

    private static let names = [
        "北京", "上海", "天津", "重庆", "广州", "深圳", "成都", "杭州", "武汉", "西安", "南京", "苏州", "长沙",
        "郑州", "青岛", "济南", "大连", "沈阳", "哈尔滨", "长春", "合肥", "福州", "厦门", "南昌", "昆明", "贵阳",
        "南宁", "海口", "三亚", "太原", "石家庄", "呼和浩特", "兰州", "西宁", "银川", "乌鲁木齐", "拉萨", "宁波",
        "无锡", "常州", "南通", "扬州", "徐州", "温州", "嘉兴", "绍兴", "金华", "义乌", "东莞", "佛山", "珠海",
        "中山", "惠州", "汕头", "泉州", "烟台", "威海", "潍坊", "洛阳", "桂林", "丽江", "大理", "香港", "澳门",
        "台北", "新北", "台中", "台南", "高雄", "新竹", "香港特别行政区", "臺北", "廣州", "蘇州", "無錫", "東京",
        "东京", "大阪", "京都", "名古屋", "横浜", "横滨", "福岡", "福冈", "札幌", "神戸", "神户", "仙台", "広島",
        "首尔", "釜山", "新加坡", "吉隆坡", "曼谷", "河内", "雅加达", "马尼拉", "纽约", "洛杉矶", "旧金山", "西雅图",
        "波士顿", "芝加哥", "温哥华", "多伦多", "蒙特利尔", "伦敦", "巴黎", "柏林", "慕尼黑", "法兰克福", "汉堡",
        "马德里", "巴塞罗那", "里斯本", "罗马", "米兰", "阿姆斯特丹", "布鲁塞尔", "苏黎世", "日内瓦", "维也纳",
        "布拉格", "华沙", "斯德哥尔摩", "哥本哈根", "奥斯陆", "赫尔辛基", "莫斯科", "悉尼", "墨尔本", "布里斯班",
        "奥克兰", "迪拜", "湾区", "硅谷", "beijing", "shanghai", "tianjin", "chongqing", "guangzhou", "shenzhen",
        "chengdu", "hangzhou", "wuhan", "xian", "xi'an", "nanjing", "suzhou", "changsha", "qingdao", "dalian",
        "xiamen", "kunming", "ningbo", "hong kong", "hongkong", "macau", "taipei", "kaohsiung", "taichung", "tokyo",
        "osaka", "kyoto", "nagoya", "yokohama", "fukuoka", "sapporo", "kobe", "seoul", "busan", "singapore",
        "kuala lumpur", "bangkok", "hanoi", "ho chi minh city", "jakarta", "manila", "delhi", "new delhi", "mumbai",
        "bangalore", "bengaluru", "chennai", "hyderabad", "dubai", "istanbul", "tel aviv", "cairo", "lagos",
        "nairobi", "cape town", "johannesburg", "new york", "nyc", "brooklyn", "los angeles", "san francisco",
        "bay area", "seattle", "portland", "boston", "chicago", "austin", "dallas", "houston", "denver", "atlanta",
        "miami", "washington", "philadelphia", "san diego", "san jose", "vancouver", "toronto", "montreal", "ottawa",
        "calgary", "mexico city", "ciudad de mexico", "cdmx", "guadalajara", "monterrey", "bogota", "medellin",
        "lima", "quito", "santiago", "buenos aires", "cordoba", "rosario", "montevideo", "sao paulo",
        "rio de janeiro", "caracas", "havana", "la habana", "london", "londres", "manchester", "edinburgh",
        "glasgow", "bristol", "dublin", "paris", "lyon", "marseille", "toulouse", "berlin", "munich", "munchen",
        "hamburg", "frankfurt", "cologne", "koln", "stuttgart", "dresden", "leipzig", "vienna", "wien", "zurich",
        "geneva", "basel", "bern", "amsterdam", "rotterdam", "utrecht", "the hague", "brussels", "antwerp",
        "luxembourg", "copenhagen", "stockholm", "gothenburg", "oslo", "helsinki", "reykjavik", "warsaw", "krakow",
        "prague", "brno", "budapest", "bucharest", "sofia", "athens", "belgrade", "zagreb", "ljubljana", "tallinn",
        "riga", "vilnius", "kyiv", "moscow", "saint petersburg", "madrid", "barcelona", "valencia", "sevilla",
        "seville", "zaragoza", "malaga", "bilbao", "granada", "murcia", "palma", "alicante", "valladolid", "vigo",
        "gijon", "lisbon", "lisboa", "porto", "coimbra", "braga", "rome", "roma", "milan", "milano", "turin",
        "torino", "naples", "napoli", "florence", "firenze", "bologna", "venice", "sydney", "melbourne", "brisbane",
        "perth", "adelaide", "auckland", "wellington",
    ]
}

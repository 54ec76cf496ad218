extension ChatListWords {
    static let englishParty: List = [
        (
            .bring,
            """
            bring|bringing|will bring|i'll bring|brings|i'm bringing|im bringing|i am bringing|taking|taking along
            |bringing along|bring along|gonna bring|can bring
            """
        ),
        (
            .with,
            """
            with|w/|w|along with|together with|accompanied by|me and|me &|myself and|i and|me plus|me with
            |coming with|with me
            """
        ),
        (.and, "and|&|n|plus|as well as"),
        (.plus, "plus|+|extra|additional"),
        (
            .without,
            """
            no plus one|no plus ones|no +1|no guest|no guests|without guest|without guests|without a guest|w/o
            |no one else|not bringing anyone|not bringing|no partner|without my wife|without my husband|without kids
            |without partner|no kids|including|incl|incl.|of which
            """
        ),
        (
            .article,
            """
            a=1|an=1|my|his|her|our|the|another=1|one other=1|their|little|lovely|dear|good|best|old|new|other|young
            |a plus|extra|additional|more|close|wonderful|work|uni|school|former
            """
        ),
        (
            .companion,
            """
            wife|husband|girlfriend|boyfriend|partner|spouse|fiance|fiancee|gf|bf|son|daughter|kid|child|baby
            |toddler|mom|mum|mother|dad|father|brother|sister|roommate|roomie|flatmate|housemate|colleague|coworker
            |co-worker|cousin|friend|guest|buddy|mate|date|niece|nephew|aunt|uncle|grandma|grandpa|other half
            |better half|significant other|companion|bff|hubby|wifey|missus|neighbor|neighbour|in-law|mother-in-law
            |father-in-law|sister-in-law|brother-in-law|student|bestie|pal|somebody|someone|someone else|person
            |fam member|hubs|kiddo|little one|lil one|stepson|stepdaughter|godson|goddaughter|bro|sis|nanny|godmother
            |co-founder|cofounder|assistant|intern|teammate|team mate|tourist|visitor|relative|family member
            |somebody else
            |wife's coming|husband's coming|girlfriend's coming|boyfriend's coming|partner's coming
            |fiance's coming|son's coming|daughter's coming|kid's coming|mom's coming|mum's coming|mother's coming
            |dad's coming|father's coming|brother's coming|sister's coming|roommate's coming|flatmate's coming
            |housemate's coming|colleague's coming|coworker's coming|cousin's coming|friend's coming
            |buddy's coming|mate's coming|bf's coming|gf's coming|niece's coming|nephew's coming|bestie's coming
            """
        ),
        (
            .companions,
            """
            friends|kids|children|family|colleagues|coworkers|guests|sons|daughters|brothers|sisters|cousins
            |roommates|buddies|mates|pals|siblings|babies|students|neighbors|neighbours|in-laws|flatmates
            """
        ),
        (.twoCompanions, "parents|twins|grandparents|wife and kid|mom and dad|mum and dad"),
        (
            .thing,
            """
            cookies|wine|cake|laptop|dessert|desserts|bottle|bottles|snacks|snack|drinks|beer|beers|guitar|camera
            |wingspan|catan|carcassonne|dixit|codenames|cascadia|scrabble|ticket to ride|book|books|game|games|board games|salad|fruit|pie|chips|dog|cat|pet|bread|cheese|food|dish|flowers
            |chocolate|coffee beans|juice|pizza|projector|umbrella|own|money|cash|something sweet|stuff|something
            |music|pleasure|milk|sugar|oat milk|slides|appetizer|appetizers|pastries|charger|speaker|blanket
            |sandwiches|candy|donuts|muffins|croissants|gluten|joy|us|you|everyone|them|caution|love|speakers|dip
            |guac|hummus|charcuterie|ice|cooler|chairs|table|mat|board|catan|deck|cards|dice|dumplings|noodles|rice
            |soup|chili|chilli|casserole|lasagna|lasagne|pasta|tacos|burgers|hot dogs|sausages|brownies|cupcakes
            |scones|bagels|fruit salad|veggies|veg|plates|cups|napkins|cutlery|tea|coffee|cream|sangria|prosecco
            |champagne|gin|whisky|whiskey|vodka|rum|soda|water|lemonade|kombucha|racket|rackets|ball|balls|bike|tent
            |sleeping bag|sunscreen|towel|notebook|sketchbook|yarn|knitting|needles|printouts|handouts|mic|microphone
            |tripod|lens|adapter|cable|hdmi|good vibes|vibes|positive energy|enthusiasm|an appetite|appetite|bells on
            |bells|love too|flowers too
            """
        ),
        (
            .unit,
            """
            people|persons|person|ppl|pax|seats|spots|seat|spot|p|pers|heads|adults|adult|humans|attendees|places
            |tickets|ticket|of us|guests total
            """
        ),
        (.adult, "adults|adult|kids|kid|children|child|toddler|toddlers|baby|teens|teen"),
        (
            .alone,
            """
            only me coming|just me coming|just me now|only me now|just me then|coming alone|come alone|coming solo|on my own now|flying solo|just me|only me|alone|solo|by myself|on my own|myself only|party of one|just myself|just one
            |no plus one for me
            """
        ),
        (
            .pair,
            """
            couple|both of us|the two of us|two of us|us two|us both|the both of us|party of two|table for two
            |me and a plus one|me and one more|as a couple
            """
        ),
        (.trio, "the three of us|three of us|us three|party of three"),
        (
            .totalBefore,
            """
            family of|party of|table for|group of|total|total of|we are|we're|we'll be|party size|headcount|in total
            |for|table of|that makes|makes|us
            """
        ),
        (
            .totalAfter,
            """
            total|in total|of us|altogether|all together|in all|including me|incl. me|incl me|including myself
            |coming|attending|joining
            """
        ),
        (.more, "more|extra|other|others|additional|guest|guests|friend|friends|another"),
        (
            .also,
            """
            too|also|as well|also coming|is coming|are coming|coming|also joining|will come|is joining|coming too
            |comes too|tagging along|along
            """
        ),
        (.number, "one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10"),
    ]
}

extension ChatListWords {
    static let english: List = [
        (
            .motion,
            """
            going|i'm going|im going|coming|i'm coming|im coming|i am coming|will come|be there|in|i'm in|im in
            |i am in|i'll go|i will go|joining|i'm joining|there|i'm there|im there|yes|yep|yup|yeah|yea|sure
            |sure thing|of course|absolutely|for sure|can come|can make it|i can come|i can join|i can go|can join
            |will join|up for it|love to|looking forward|looking forward to|confirmed|accepted|accept
            |attending|we're in|making it|will make it|so in|all in|going to be there|gonna come|going to come
            |be coming|see you then|can't wait|can't wait to|cant wait|cannot wait|happy to|glad to come|delighted to
            |on board|signed up|happy to come|happy to join|me too|me as well|down|i'm down|game|i'm game
            |free|available|here|present|me|maybe|might|perhaps|possibly|probably|may|prob|likely|possible
            |most likely|could be
            """
        ),
        (
            .maybe,
            """
            maybe|perhaps|possibly|might be able to make it|may be able to make it|could possibly|might|might come|might join|might be able to|might make it|may come|may join
            |may be able to|may make it|maybe yes|a maybe|not sure|not sure yet|unsure|not 100% sure
            |not entirely sure|not certain|not yet sure|tbc|tbd|tba|t.b.c.|tentative|tentatively|tentative yes
            |depends|it depends|depending|let you know|will let you know|i'll let you know|get back to you
            |i'll get back to you|will confirm|i'll confirm|confirm later|will confirm later|to be confirmed
            |not confirmed|unconfirmed|will try|i'll try|try to|i'll try to|trying to|will try to|try to make it
            |i'll try to make it|will try to make it|try to come|i'll try to come|hope to|hope to come
            |hope to make it|hoping to|hoping to make it|hoping to come|if i can|if possible|probably|probably yes
            |prob|prolly|most likely|likely|50/50|50-50|50%|fifty fifty|fifty-fifty|undecided|pending|don't know
            |dont know|do not know|don't know yet|dunno|idk|will see|we'll see|we will see|i'll see|let me see
            |let me check|need to check|have to check|gotta check|checking|will check|i'll check|on the fence
            |penciled in|pencilled in|pencil me in|provisional|provisionally|questionable|can't say yet
            |cannot say yet|can't confirm|cannot confirm|can't promise|no promises|maybe coming|maybe in
            |to be decided|not decided|haven't decided|waiting to hear|subject to|still deciding|will decide
            |decide later|thinking about it|let me think|considering|i'll think about it|put me down as a maybe
            |put me down as maybe|mark me as maybe|mark me as tentative|put me as maybe|put me as a maybe
            |put me down as tentative|put me down for maybe|count me as a maybe|count me as maybe|list me as maybe
            |pending work|awaiting|waiting on|waiting for|waiting to hear back|leaning yes|80%|90%|70%|60%|could be
            |should know by|will know by|i'll know by|know by|know more|will update|i'll update|keep you posted
            |will let y'all know|let everyone know|let ya know|tell you later|will tell you|confirm by|confirm on
            |confirm tomorrow|confirm tonight|confirming later|confirm closer|closer to the date|nearer the time
            |play it by ear|toss up|up in the air|on hold|hold my spot|iffy|can't commit|cannot commit
            |can't commit yet|perhaps yes|mebbe|mayb|possible|possible yes|very likely|quite likely|95%|75%|25%
            |not decided yet|haven't decided yet|undecided yet|working on it|trying|attempting|attempt to|aim to
            |aiming to|aiming to come|if work permits|if work allows|if nothing comes up|all being well
            |weather permitting|baby permitting|work permitting|schedule permitting|time permitting|depending on work
            |dependent on|hinges on|up in air|could go either way|tentatively in|soft yes|weak yes|hopeful
            """
        ),
        (
            .likely,
            """
            should be able to|should be able to make it|should make it|should be there|should be fine|should be ok
            |i think so|i think i can|i think i can make it|hopefully|pretty sure|almost sure|think so|i guess
            |could come|i could|could make it|plan to|planning to|planning to come|plan to come|planning on it
            |planning on coming|works for me|that works|should work|should be good|should be able|think i can
            |think i can come|think i can make it|expect to|expect to be there|i believe so|i'd say yes|🤞
            |fingers crossed
            """
        ),
        (.loneMaybe, "may"),
        (
            .late,
            """
            late|be late|i'll be late|will be late|might be late|may be late|maybe late|maybe a bit late
            |possibly late|probably late|might be a bit late|might be a little late|may be a bit late
            |will be a bit late|might be a few minutes late|running late|arriving late|arrive late|coming late
            |come late|coming later|come later|joining late|join late|join later|joining later|late arrival
            |a bit late|bit late|little late|a little late|min late|mins late|minutes late|leave early|leaving early
            |has to leave early|have to leave early|need to leave early|might leave early|might have to leave early
            |may have to leave early|may leave early|can't stay long|cannot stay long|can't stay late
            |can't stay for long|will leave early|can only stay|only stay|not staying long|won't stay long
            |probably a bit late|can't be there until|won't be there until|can't come until|can't make it until
            |can't make it before|can't come before|can't get there before|not before|drop by|dropping by|swing by
            |stop by|pop in|after work|might arrive|may arrive|might get there|may get there|might come late
            |might come later|might show up late|might join late|might join later|may join late|may join later
            |maybe joining late|maybe arriving|arriving around|arriving at|arrive at|arrive around|might only
            |may only|might leave|may leave|might need to leave early|may need to leave early|arriving a bit late
            |arriving later|arrives late|joins late|joining at|join at|join around|joining around|from 4|there by
            |be there by|be there around|be there at|there around|later|bit later|a bit later|a little later
            |fashionably late|late-ish|lateish|can come after|come after|coming after|come after work
            |coming after work|joining after|join after|can only come after|can only come for|only for an hour
            |for an hour|for a bit|for a while|for a little|part of it|first half|second half|first hour|leaving at
            |leave at|leave by|need to leave by|must leave by|have to leave by|have to leave at|need to leave at
            |out by|early exit|heading out early|can't be there before|won't be there before|not there until
            |not until|can't arrive until|can't arrive before|can't get there until|won't arrive until
            |won't arrive before|won't get there until|won't get there before|won't make it until
            |won't make it before|won't be able to make it until|won't be able to stay|can't stay|cannot stay
            |can't stay the whole|can't stay for the whole|can't stay till the end|can't stay until the end
            |won't stay till|not for the whole|running behind|running a bit late|running a bit behind|delayed
            |be delayed|stuck in traffic
            """
        ),
        (
            .yes,
            """
            i'm in|im in|i am in|count me in|counting me in|all in|i'm coming|im coming|i am coming|i'll come
            |ill come|i will come|i'll be there|ill be there|i will be there|be there|will be there|i'll join
            |i will join|i'll attend|i will attend|attending|will attend|coming|will come|joining|will join
            |i'm joining|going|i'm going|im going|i'll go|i will go|can come|can make it|i can make it|can attend
            |can join|i can come|i can join|i can go|able to come|able to make it|am able to come|sign me up
            |signing up|sign up me|signed up|put me down|put me in|put my name down|add me|please add me|add my name
            |add me to the list|i'm game|i'm down|im down|i'm up for it|up for it
            |happy to come|happy to join|happy to attend|glad to come|glad to join|would love to|love to
            |see you there|see you then|see you all there|see you saturday|see you sunday|see you on saturday
            |see you on sunday|see ya there|save me a seat|save me a spot|save a seat for me|book me in|book me
            |reserve me|accepted|confirmed|confirm my attendance|i confirm|wouldn't miss it
            |wouldn't miss it for the world|would not miss it|won't miss it|wont miss it|will not miss it
            |can't miss it|can't miss this|can't wait|cant wait|cannot wait|can't wait to|looking forward
            |looking forward to it|looking forward to|no doubt i'll be there|definitely in|definitely coming
            |definitely going|definitely there|definitely yes|for sure|yes|yes please|yep|yup|yeah|yea|yess|yesss|yay
            |aye|sure|sure thing|of course|absolutely|rsvp yes|with pleasure|gladly|counting on me|count on me
            |i'm there|im there|i'll make it|i will make it|will make it|making it|wants in|i want in|in please
            |i can be there|can be there|why wouldn't i|never miss it|won't say no|can't say no|couldn't say no
            |not going to miss|not gonna miss|wouldn't miss this|sounds good count me in|i shall be there|in for sure
            |still coming|still in|still going|back in|coming after all|can make it after all|can come after all
            |i'm on board|on board|so there|i'm so in|so in|totally in|hell yeah|hell yes|heck yes|heck yeah|you bet
            |you know it|let's do it|lets do it|let's do this|i'm attending|put me on the list|on the list please
            |i can make saturday|i can make sunday|i can do saturday|i can do sunday|i can do that
            |wouldn't dream of missing|not missing this|not missing it|not missing this one|never missing
            |no way i'm missing|no way i'd miss|not gonna miss this|can't say no to that|can't say no to this
            |hard to say no|would never miss|never miss this|nothing would stop me|nothing could stop me|i'm your
            |yes from me|it's a yes|its a yes|that's a yes|yes for me|yes from us|big yes|we're in|we are in|were in
            |count us in|sign us up|we'll be there|we will be there|we're coming|we are coming|we'll come|we can come
            |we can make it|put us down|add us|i'll definitely be there|i'll definitely come|definitely be there
            |will definitely be there|will definitely come|will attend for sure|gonna be there|going to be there
            |gonna come|going to come|i'm gonna be there|will be coming|will be attending|will be joining
            |i'll be coming|i'll be joining|i'll be attending|be joining|be coming|be attending
            |looking forward to coming|excited to join|excited to come|happy to be there|glad to be there
            |would be happy to|would be delighted|delighted to|delighted to come|honored to|honoured to
            |pleased to accept|thrilled to|be delighted|accept with pleasure|happily accept|rsvping yes|rsvp'd|rsvped
            |rsvp in|rsvp: yes|yes rsvp|i shall attend|shall attend|wanna be there|want to be there|me me me|me me
            |me please|me for sure|meee|mee|meeee|ooh me|oh me|i'm keen|keen to come|super keen|so keen
            |definitely keen|can be counted|counting myself in|add mine|i am able|am available and coming
            |i'm definitely in|i'm definitely coming|i'm def in|def in|def coming|deffo|defo in|for real in|100%
            |100% in|100 percent|in like flynn|will see you there|i'll see you there|see everyone there|see you all
            |see y'all there|see u there|c u there|cu there|see you tomorrow|see you friday|see you on friday
            |see you thursday|see you next saturday|booked in|marked my calendar|in my calendar|on my calendar
            |saved the date|calendar marked|+1 for me|+1 from me|+1 here|+1 to this|+1 me too|another +1|+1 as well
            |+1 from my side|plus one here
            """
        ),
        (
            .wish,
            """
            would like to come|would like to join|would like to|i'd like to come|i'd like to join|i'd like to
            |i'd love to|i'd love to come|i'd love to join|would love to come|would love to join|want to come
            |want to join|want to go|i want to come|i want to join|wanna come|wanna join|interested|i'm interested
            |keen
            """
        ),
        (
            .loneYes,
            """
            yes|yep|yup|yeah|yea|sure|in|me|here|present|down|game|definitely|totally|i can|count|tick|i do|i will
            |i am|am|certainly|join|come|attend|accept|available|free|i'm free|im free|i'm available|can do|let's go
            |lets go|deal|keen|there|100|affirmative|ja|oui|roger that|aye aye|indeed|surely|gladly|yas|yasss|yess
            |yesss|yessir|ye|ya|okey dokey|raises hand|✋
            """
        ),
        (
            .seen,
            """
            thanks|thank you|thx|ty|got it|noted|cool|great|nice|awesome|perfect|sounds good|sounds great|sounds fun
            |sounds lovely|lovely|fun|good|fine|k|kk|roger|ack|okay|ok|okey|alright|no problem|no worries
            |not a problem|no prob|np|amazing|good idea|great idea|excellent|yummy|👍
            """
        ),
        (.but, "but|however|though|although|except|only that|yet"),
        (
            .condition,
            """
            if i can|if possible|try to|if|unless|provided|assuming|as long as|in case|whether|when i finish
            """
        ),
        (
            .others,
            """
            he|she|they|he's|she's|they're|everyone|everybody|someone|somebody|anyone|anybody|who|who's|whos|you
            |y'all|people who|those who|all of you|guys who|folks|whoever|each|she'll|he'll|they'll|she can't
            |he can't|you'll|u|yours|your's|them|him|your
            """
        ),
        (
            .invitation,
            """
            please join|join us|come join|welcome|please come|please confirm|please sign up|please add|please reply
            |sign up|sign up here|rsvp by|let me know|let us know|invite|invited|inviting|please rsvp|is coming
            |are coming|who is coming|who's coming|who's in|whos in|who is in|reply with|make it|you coming
            |you joining|anyone else|spots left|seats left|please|who can|who wants|who's up|who is up|who's free
            |who is free|anyone up|anyone in|anyone free|anyone want|anyone wanna|anybody want|if anyone
            |need a headcount|headcount|raise your hand|hands up if|add your name|put your name|sign in|add yourself
            |are you in|you in|you guys in|y'all in|who else|rsvp here|rsvp please|rsvp below|thumbs up if|react with
            |react if|vote|poll
            """
        ),
        (
            .question,
            """
            who|what|where|when|why|how|which|can i|can we|could i|could we|is it|is there|are there|do we|do i
            |should i|should we|may i|will there|does|is the|is that|are the|can you send|shall we|do you have
            |do you know|has anyone
            """
        ),
        (
            .filler,
            """
            i|i'm|im|i'll|i've|i'd|we|we're|we'll|will|be|am|is|are|was|so|just|also|too|really|very|thanks|the|this
            |that|it|to|for|at|on|of|a|an|my|me|as|well|hi|hello|hey|all|guys|today|tomorrow|tonight|saturday|sunday
            |friday|monday|tuesday|wednesday|thursday|sat|sun|fri|weekend|this weekend|next week|afternoon|morning
            |evening|pm|time|this time|again|definitely|totally|absolutely|there|then|here|sorry|so sorry|very sorry
            |i'm sorry|im sorry|i'm afraid|afraid|oh|ah|oops|ugh|damn|aww|folks|everyone|everybody|have|has|had|got
            |do|did|would|could|can|now|after|afterall|actually|still|please|pls|plz|list|name|event|meetup|meeting
            |brunch|coffee|dinner|lunch|party|spot|seat|because|due|since|and|or|by|from|in|up|with|love|fun|awesome
            |great|super|brill|cheers|mate|last|minute|minutes|something|family|day|week|anymore|any|more|been
            |going to|gonna|gotta|need|must|already|probably|as well|btw|lol|haha|hahaha|omg|aw|hmm|hm|um|dear|both
            |might as well|though|team|ladies|ppl|xx|xo|for now|in total|bit|this one|that day|that one|next|first
            |second|ooh|oooh|oo|ohh|wow|yay|mmm|shoot|darn|argh|whoops|gosh|man|dude|bro|honestly|frankly|obviously
            |personally|currently|sounds|have fun|have a great time|have a good time|enjoy|you all|to all|thank|night
            |that night|this month|month|that week|that time|the date|dates|thursday night|saturday night
            |friday night
            """
        ),
        (
            .list,
            """
            group note|groupnote|sign-up|signup|sign up|sign ups|signups|sign-up list|signup list|sign up list|list
            |attendees|attendee list|guest list|guests|participants|who's coming|who is coming|rsvp|rsvps|rsvp list
            |attendance|attending|roster|names|sheet|so far|people|members|table|the|are|responses|answers|replies
            |players|crew|headcount|interested
            """
        ),
        (
            .label,
            """
            when|where|date|time|place|venue|location|address|cost|price|fee|note|notes|ps|p.s|p.s.|nb|n.b|topic
            |title|subject|agenda|host|hosts|organizer|organiser|contact|link|url|deadline|capacity|limit|seats|spots
            |format|example|e.g|e.g.|eg|i.e|rules|meeting point|what|how|why|who|menu|parking|directions|update
            |reminder|edit|fyi|http|https|event|theme|dress code|bring|what to bring|max|maximum|min|total|website
            |phone|email|zoom|map|maps|note to all|tldr|disclaimer|important|warning|schedule|start|end|rsvp by
            |questions|question|details|info|meeting|meet
            """
        ),
        (
            .rules,
            """
            rules|agenda|schedule|program|programme|menu|options|notes|things to bring|what to bring|to do
            |instructions|steps|how it works|guidelines|reminders|how to sign up|questions
            """
        ),
    ]
}

extension ChatListWords {
    static let englishRefusals: List = [
        (
            .behalf,
            """
            on behalf of|signing up for|sign up for my|for my friend|for a friend|rsvp for|adding for
            |adding my friend|for my wife|for my husband|speaking for|replying for|answering for
            """
        ),
        (
            .no,
            """
            go ahead without me|go on without me|you go without me|y'all go ahead without me|carry on without me
            |can't make it|cant make it|cannot make it|can not make it|can't make this|cant make this
            |can't make it anymore|can't make it any more|can't come|cant come|cannot come|can not come|can't go
            |cant go|cannot go|can't attend|cant attend|cannot attend|can't join|cant join|cannot join|can't do it
            |can't do this|can't do saturday|can't do sunday|can't do that day|can't this time|can't be there
            |cannot be there|cant be there|couldn't make it|could not make it|can't make saturday|can't make sunday
            |can't anymore|can't any more|not able to come|not able to make it|not able to attend|not able to join
            |unable to come|unable to attend|unable to make it|unable to join|unable|won't make it|wont make it
            |won't be able to|wont be able to|won't be able to come|won't be able to make it|won't be able to join
            |won't be able to attend|won't be there|wont be there|won't be joining|won't be coming|won't be attending
            |won't come|wont come|won't join|won't attend|will not be able to|will not be able to make it
            |will not be able to attend|will not be there|will not attend|will not come|will not make it
            |will not be attending|will not be joining|not coming|not going|not attending|not joining|not in
            |not this time|not this week|not available|not free|no longer coming
            |no longer attending|no longer able|no longer able to come|no longer going|no longer joining|isn't coming
            |is not coming|aren't coming|are not coming|not coming anymore|not coming any more|no go|no can do
            |no thanks|no thank you|nope|nah|not today|i'm out|im out|i am out|count me out|rule me out|leave me out
            |i'll pass|ill pass|i will pass|have to pass|gotta pass|going to pass|gonna pass|hard pass|i'll skip
            |ill skip|skipping|skip this one|have to skip|sit this one out|sitting this one out|sitting out|bail
            |bailing|have to bail|drop out|dropping out|dropped out|opt out|opting out|declined|decline|declining
            |regrets|send my regrets|rain check|raincheck|take a rain check|next time|next time for sure
            |next time definitely|definitely next time|for sure next time|maybe next time|perhaps next time
            |another time|see you next time|hopefully next time|i'll have to miss|have to miss|going to miss
            |gonna miss|will miss it|i'll miss it|have to miss it|missing this one|miss this one|will have to miss
            |won't work for me|doesn't work for me|does not work for me|wont work|don't wait for me|no show from me
            |absent|not present|sadly not|unfortunately not|sadly no|unfortunately no|sorry no|sorry not|afraid not
            |not possible|impossible|can't sorry|sorry can't|sorry i can't|no from me|it's a no|its a no|that's a no
            |rsvp no|no dice|can't do|cannot do|can't on|can't saturday|can't sunday|can't this week
            |can't this weekend|can't today|can't tonight|can't tomorrow|won't be in town|not gonna make it
            |not going to make it|not gonna be able|not going to be able|not going to be able to make it
            |not gonna be able to make it|ain't gonna make it|gonna miss this one|going to miss this one
            |have to bow out|bow out|bowing out|tap out|tapping out|backing out|back out|have to back out|pulling out
            |pull out|have to decline|must decline|respectfully decline|can no longer make it|can no longer come
            |can no longer attend|can no longer join|no longer available|no longer free|no longer can|gotta skip
            |gonna skip|skip me|take me out|sorry to miss|sorry to miss it|sorry to miss this|sad to miss
            |sad to miss it|gutted to miss|hate to miss|will be missing|i'll miss this|missing out|not on saturday
            |not free on|nay|not possible for me|won't be making it|won't make this one|can't make that
            |can't make it work|can't swing it|can't be part|not gonna come|not going to come|not gonna happen
            |not happening|can't get away|can't get there|can't get out of work|stuck at work|not up for it
            |not joining us|i'll have to pass|must pass|must skip|will pass|will skip|will sit out|sitting it out
            |i'm skipping|i'm not going|i'm not coming|this one i'll miss|dnf|no show sorry|unable to make this
            |couldn't come|can't make the|can't make sat|can't make sun|can't make fri|can't attend this|no plus me
            |bailing out|excused|on leave|opted out|no rsvp|has declined|has cancelled|has canceled|had to cancel
            |dropping|dropped out sorry|dropping off|taking myself off|pass on this|passing|passing on this
            |passing this time|i'm missing this|coming down with something|coming down with a cold|better stay home
            |stay home|staying home|staying in|i'll stay home|stay in bed|gonna stay home|going to stay home
            |rather not|i'd rather not|would rather not|i'd better not|better not
            """
        ),
        (
            .cancel,
            """
            cancel|cancelled|canceled|cancelling|canceling|i cancel|i'm cancelling|have to cancel|need to cancel
            |must cancel|please cancel|cancel me|cancel my spot|cancel mine|withdraw|withdrawn|withdrawing|remove me
            |take me off|take me off the list|cross me off|scratch me|delete me|please remove|please remove me
            |removed|remove|deleted|delete|struck|crossed out|cross out|dropped|give my spot|give up my spot
            |free up my spot|giving up my spot|take my name off|my name off|scratch my name|remove my name
            |give away my spot|someone can have my spot|someone can take my spot|can have my spot|can take my spot
            |can take my place|can have my seat|my spot is free|spot is free|off the list|take off the list|cancels
            |unsubscribe me|has to cancel|has cancelled|had to cancel|withdraws|withdrew
            """
        ),
        (
            .excuse,
            """
            something came up|something's come up|something has come up|have other plans|have plans|got plans
            |other plans|already have plans|already booked|double booked|prior engagement|another engagement
            |other commitment|have another commitment|prior commitment|busy|i'm busy|out of town|away that weekend
            |away this weekend|away that day|out of the country|have a conflict|schedule conflict|scheduling conflict
            |i'm away|im away|will be away|i'll be away|be away|otherwise engaged|have a prior|have a thing
            |got a thing|have another event|another event|have a work thing|already committed|committed elsewhere
            |have something else|got something else|something else on|something on|have a date|won't be around
            |not around|not in town|not here|overseas|abroad|in another city|have a family thing|have family plans
            |family plans|have a wedding|got a wedding|have a birthday|have guests|prior plans|got work|have work
            |work that day|i work|i'm working|im working|have class|have an exam|have a shift|on call|on shift
            |on duty|travelling that|traveling that|on a trip|have a trip|away that week|flying that day|in hospital
            |busy that day|too busy|swamped|slammed|am busy|are busy|is busy|schedule clash|clashes with|working late
            |work late|have to work late|working that day|working all day|working this weekend|working that weekend
            |working sat|working sunday|working saturday
            """
        ),
        (
            .reason,
            """
            sick|ill|unwell|traveling|travelling|on holiday|on vacation|at work|have to work|working|work
            |unfortunately|sadly|alas|regretfully|have a cold|fever|covid|exam|wedding|family emergency|emergency
            |away|busy weekend|apologies|injured|injury|hurt|broken|hospital|doctor|exams|meetings|deadline|childcare
            |babysitter|no babysitter|conflict|flight|flying|flying home|funeral|surgery|migraine|headache
            |stomach bug|flu|under the weather|not feeling well|not well|feeling sick|tired|exhausted|kid is sick
            |kids are sick|jet lagged|moving house|visiting|visiting my parents|visiting family|😢|😭|💔|😞|😔|🥲|😿|🙁|☹|😥|😓
            |wish i could|i wish i could|wish i could come|wanted to come|would've loved to|would have loved to
            |wish i was|wish i were|would have been fun|have fun without me|enjoy without me|next one
            """
        ),
        (
            .doubt,
            """
            keeping a spot|holding a spot|saving a spot|keeping a seat|saving a seat|she'll confirm|he'll confirm|probably not|likely not|maybe not|might not|may not|might cancel|may cancel|may have to cancel
            |might have to cancel|might have to|not cancelling|not cancelled|not canceled|not canceling|not cancel
            |don't cancel|don't think|dont think|don't think so|do not think|i don't think i can|i doubt|doubt it
            |doubtful|doubt|unlikely|not out|not not|not a no|event cancelled|event canceled|event is cancelled
            |is it cancelled|if cancelled|no show|uncancel|kidding|jk|just kidding|can't not|cannot not
            |not skipping|not dropping|wouldn't cancel|never cancel|instead|instead of|unless i cancel|not bailing
            |can't cancel|would have|can take|can drive|can give|can carry|room for|+fam|with the fam|and fam
            |leaning no|probably can't|probably cannot|probably won't|prolly not|prob not|most likely not
            |likely can't|i don't know if|not saying no|never say no|not a yes|yes and no|yes or no
            |maybe yes maybe no|no idea|no response|no reply|awaiting reply|haven't replied|not replied|not responded
            |hasn't replied|hasn't responded|cannot confirm or deny|either way|flip a coin|whatever|on behalf
            |substitute|sub for|swap|swapping|replacing|in place of|taking the place|instead of me|unless|only if
            |canceled and back|re-added|uncancelled|was +1|would come|would join|would go|n/a|na|coming down
            |going down|going home|coming back|coming home
            """
        ),
        (
            .waiting,
            """
            waitlist|waitlisted|waiting list|wait list|on the waitlist|reserve list|backup|back up|standby
            |on standby|reserve|stand by|alternate|if a spot opens|if there's space|if there is space|if there's room
            |if there is room|if space
            """
        ),
        (.loneNo, "nope|nah|no|out|not|can't|cant|cannot|won't|wont|pass|never|negative|skip"),
        (
            .neutral,
            """
            not yet paid|unpaid|yet to pay|still to pay|payment pending|still owes|owes|this message was deleted|you deleted this message|message deleted|deleted this message|message unsent
            |unsent a message|no meat|no dairy|no gluten|no nuts|no alcohol|no sugar|no milk|no spicy|no pork|no fish|no beef|no car
            |no pets|no seafood|no food|no allergies|no restrictions|no dietary|no dietary restrictions|no preference
            |no preferences|no later|no rush|no need|no kids|no coffee|no caffeine|no lactose|no eggs|no shellfish
            |no onions|no garlic|no cilantro|no peanuts|no ice|no laptop|no plastic|no photos|no pictures|no smoking
            |no dogs|not vegetarian|not vegan|not spicy|not drinking|not eating|not late|not a vegetarian|doesn't eat
            |doesnt eat|don't eat|dont eat|does not eat|do not eat|don't drink|dont drink|doesn't drink|do not drink
            |can't eat|cannot eat|cant eat|can't drink|cannot drink|no phone|not paid|not paid yet|hasn't paid
            |haven't paid|not on wechat|not too|not very|no comment|nonetheless|without|without sugar|no note
            |not picky|first time|never been|never done this|never played|haven't met|don't mind|no doubt|no question
            |no idea where|don't forget|non alcoholic|non-alcoholic|non veg|nonveg|no bike|no hurry|allergic
            |not allergic|don't need|doesn't need|no parking|no earlier|no matter what|can't sing|can't cook
            |from work|from school|work friend|no beer|no wine|no red meat|no raw|no chicken|no dessert|no starter
            |no drinks|no dinner|no lunch|no dress code|no camera|no bag|no shoes|no notes|no stairs|no need to
            |no one in particular|not hungry|not a coffee drinker|not a drinker|not a fan|not fussy|not much|not only
            |not far|not alone|not vegan anymore|not eating meat|not a morning person|not in a rush|no rush to
            |not staying for dinner|no more than|nothing|nobody minds|no late|not a problem at all|no worries at all
            |no prob at all|never been there|never been before|never late|never tried|never had|don't like
            |doesn't like|don't have a car|doesn't have|don't have|don't smoke|can't have|cannot have|can't do dairy
            |can't do gluten|can't do spicy|can't handle|can't drive|can't swim|can't dance|can't see|can't find
            |can't believe|can't bring|can't park|won't eat|won't drink|won't need|won't bring|won't be eating
            |won't be drinking|isn't vegan|non smoker|no smoker|do not have|haven't eaten|haven't been|haven't read
            |didn't read|didn't finish|not finished|not read|not done|without alcohol|without meat|without dairy
            |without gluten|without onions|without cheese|without car|without dessert
            """
        ),
        (
            .negation,
            """
            not|never|don't|dont|doesn't|doesnt|didn't|isn't|aren't|wasn't|couldn't|shouldn't|wouldn't|haven't
            |hasn't|nobody|none|neither|nor|hardly|no
            """
        ),
    ]
}

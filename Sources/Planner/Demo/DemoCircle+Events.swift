extension DemoCircle {
    /// title | topics | weeks ago, weekday, start, minutes | venue | seats | status | description, and on the next line
    /// the invitations: person, answer (y, m, n or - for none), heads if more than one, attendance (c came, x no-show,
    /// l late cancel, w walk-in, u unknown).
    static let eventText = #"""
        Compilers over coffee | compilers, coffee | 51 6 16:00 120 | 1 | 8 | done | Bring one bug that taught you something.
            1yl 2-u 3yc 6yc 8yc 10yu 17mu 27yc 32-u 53yc 56mc
        Bouldering and a bite | bouldering | 48 4 18:30 150 | 5 | 10 | done | Two hours on the wall, then sandwiches.
            6y2c 14nu 15nu 26yc 34mc 37mu 41yc 49mu 52yc 57nu
        A book each | books | 45 6 11:00 120 | 3 | 8 | done | Everybody brings one book and tells why.
            7mc 10yl 12mc 13yc 28yc 33yc 42-u 44yc 47mu 49yx 54yc 56yx
        Distributed systems without slides | distributed systems | 42 6 16:30 120 | 1 | 8 | done | One napkin each, no laptops.
            1yc 4y2c 7mu 9mc 11nu 16yc 17yc 18mc 32yc 40yc 46yc 53yc 57-u
        Four languages, one table | language exchange | 38 3 19:00 120 | 2 | 10 | done | Twenty minutes in each language.
            12yc 19yc 20yc 28mc 33yc 36y2c 47yc 56y2c
        Parsers we regret | compilers | 35 6 16:00 120 | 4 | 8 | done | Stories of grammars gone wrong.
            1yc 2yc 3mu 6mu 8yc 10yc 17mu 20yc 27nu 32nu 37yl 53-u 57yc
        Board games by the window | board games | 31 5 19:30 180 | 2 | 9 | done | Wanda brings the games.
            2mu 10yx 15yc 18yc 33mc 37yc 42yc 44yc 52yc 54mu 17-w
        Science fiction brunch | science fiction, books | 28 6 11:30 120 | 3 | 8 | done | Short stories under twenty pages.
            7yc 12yc 13yc 28yc 42yc 44nu 47yc 49-u 54yc 56yc
        Databases and doughnuts | databases, distributed systems | 25 6 10:30 120 | 4 | 8 | done | Isolation levels, explained with doughnuts.
            1-u 4yl 7yc 9-u 18yc 32yc 40yc 46yc 53nu 57mc
        Bouldering, second try | bouldering, climbing | 22 4 18:30 150 | 5 | 10 | done | The same wall, new holds.
            6mc 14yc 15mu 26y2u 34mc 37nu 41yc 49yc 52yc 57y2c
        Type systems in the shade | compilers | 19 6 17:00 120 | 1 | 8 | cancelled | Called off because of the storm.
            1yu 2yu 3mu 8mu 10yu 17y2u 20yu 27mu 32yu 53yu
        Tasting with Hugo | coffee | 16 6 11:00 120 | 4 | 10 | done | Six coffees, one roaster.
            6nu 8mu 12-u 15-u 26nu 27nu 40y2c 42yc 52-u 56y3c 34-w
        Consensus, the real kind | distributed systems | 12 6 16:00 120 | 1 | 8 | done | How tables agree on a bill.
            1yc 4yc 7yc 9nu 11yc 16yc 17yx 18yc 32yc 40mu 46yc 57mu
        Cuatro idiomas, otra mesa | language exchange | 8 3 19:00 120 | 2 | 10 | done | The same rules as last time.
            12mu 19-u 20y2c 28yl 33mu 36yx 47nu 56yc
        Machine learning, small and slow | machine learning, software | 5 6 16:00 120 | 3 | 8 | done | Only models that fit on a phone.
            1mu 2mu 7yc 8yu 11yc 16y2c 20yc 27-u 36mu 53-u
        Books we did not finish | books, science fiction | 2 6 11:00 120 | 3 | 8 | done | And why.
            3y2c 10nu 12yc 13mu 28yu 33yl 42yc 44-u 47yx 49yx 54y2c 56yc
        """#

    /// person: other=strength and source (h by hand, i introduced, a met at an event, c from a circle).
    static let tieText = #"""
        1: 2=80h 3=20c 7=25c 8=30c 17=65h 25=35c 29=45i 30=35c 38=45i 53=40c 55=25c
        2: 3=20c 10=15c 17=30c 23=50c 37=15c 39=30c 40=25c 51=15c 57=45c
        3: 5=30c 17=15c 23=40a 27=45a 37=35c 57=25c
        4: 9=45c 36=35c 40=60h 51=40c
        5: 6=40i 39=30c 40=20c
        6: 10=30c 15=40c 23=15c 26=30a 31=50c 37=70h 57=25c
        7: 10=40c 12=50c 13=30c 17=25c 23=30c 49=40c 51=20c
        8: 10=55i 34=30c 37=40c 38=40c 43=50c 52=35c 53=50h 56=30c 57=50c
        9: 29=50a 46=50c
        10: 13=25c 17=40c 23=55c 27=50c 28=35c 33=35c 37=40c 38=35a 48=40i 54=25c 58=40c
        11: 46=50c 51=15c 57=15c
        12: 28=25c 33=20c 35=20c 36=40c 49=50c 54=25c 56=75h 58=30c
        13: 23=50c 24=50c 34=25c 42=50c 43=30c 44=25c 49=25c 53=35c 54=40c 56=50c
        14: 31=40c 34=50c 41=35c 49=40c 60=45c
        15: 24=15c 37=30c 44=15c 52=65i 53=25c
        16: 20=50a 36=50c 39=25c 45=50c 46=15c 59=25c
        17: 18=70h 22=60h 23=60i 37=30c 57=50c
        18: 32=20c 40=40c
        19: 36=40c 56=50c
        20: 24=15c 36=30c 47=15c 50=40c 56=15c
        21: 30=50c 51=40c
        23: 28=35c 29=15c 33=35c 37=15c 44=40c 57=35c
        24: 34=25c 47=15c 56=40i
        25: 30=30c
        26: 34=30c 49=40c 60=50c
        27: 28=95h 29=50c 30=55i 37=50c
        28: 33=25c 36=30c 42=35c 49=20c 54=20c 58=25c
        29: 38=40c
        32: 33=60h 36=30c 45=20c 57=50h 59=55i
        33: 35=25c 36=20c 44=40c 50=15c 58=35c
        34: 43=25c 56=20c
        35: 36=60h 56=40c
        36: 47=30c 58=25c 59=20c
        38: 57=35c
        39: 45=25c 55=35c
        40: 46=60h 55=15c 57=15c
        43: 56=20c
        44: 54=20c 56=50c
        45: 57=50c
        46: 48=35c 55=25c 57=15c 59=50c
        47: 58=50c
        48: 53=45c
        51: 57=35c
        52: 53=40c
        54: 58=15c
        """#
}

extension DemoCircle {
    /// title | topics | weeks ago, weekday, start, minutes | venue | seats | status | description, and on the next line
    /// the invitations: person, answer (y, m, n or - for none), heads if more than one, attendance (c came, x no-show,
    /// l late cancel, w walk-in, u unknown).
    static let eventText = #"""
        Compilers over coffee | compilers, coffee | 51 6 16:00 120 | 1 | 8 | done | Bring one bug that taught you something.
            1yl 2-u 3yc 8yc 10yc 17yu 23mu 27yc 53-u 56yc 57nu
        Bouldering and a bite | bouldering | 48 4 18:30 150 | 5 | 10 | done | Two hours on the wall, then sandwiches.
            6nu 14y2c 15nu 26nu 34yc 37yc 41mu 49yc 52yc 57mu
        A book each | books | 45 6 11:00 120 | 3 | 8 | done | Everybody brings one book and tells why.
            7yc 10yc 12nu 13yc 28yx 33-u 42yc 44yc 47yc 54nu 56-u
        Distributed systems without slides | distributed systems | 42 6 16:30 120 | 1 | 8 | done | One napkin each, no laptops.
            1yc 4yc 9yc 11yc 16nu 17yc 18yc 29nu 32y2c 40yc 46nu
        Four languages, one table | language exchange | 38 3 19:00 120 | 2 | 10 | done | Twenty minutes in each language.
            12yc 19nu 20nu 28yc 33yc 36yc 47yc 56y2c
        Parsers we regret | compilers | 35 6 16:00 120 | 4 | 8 | done | Stories of grammars gone wrong.
            1yc 2yl 3yc 8yc 10yc 17yc 23mu 27mc 53yx 57yc
        Board games by the window | board games | 31 5 19:30 180 | 2 | 9 | done | Wanda brings the games.
            2yc 10yc 15yc 18yc 23nu 33mu 37mu 42yc 44yc 52mc 54yc 17-w
        Science fiction brunch | science fiction, books | 28 6 11:30 120 | 3 | 8 | done | Short stories under twenty pages.
            3y2c 7yl 12yc 13yc 28y2c 42yx 47yc 49-u 54y2c 56yx
        Databases and doughnuts | databases, distributed systems | 25 6 10:30 120 | 4 | 8 | done | Isolation levels, explained with doughnuts.
            1yc 4yc 7mc 9yc 18yl 29yc 32-u 40yc 46mc 57yc
        Bouldering, second try | bouldering, climbing | 22 4 18:30 150 | 5 | 10 | done | The same wall, new holds.
            6yc 11yc 14yc 15yc 26yc 34mu 37yc 41yc 49yc 52yx 57nu
        Type systems in the shade | compilers | 19 6 17:00 120 | 1 | 8 | cancelled | Called off because of the storm.
            1yu 2yu 3mu 8-u 10mu 17yu 20yu 27-u 32nu 53-u
        Tasting with Hugo | coffee | 16 6 11:00 120 | 4 | 10 | done | Six coffees, one roaster.
            6yc 8yu 12-u 15mc 26yc 27yx 40yu 42yc 52yc 56yc 34-w
        Consensus, the real kind | distributed systems | 12 6 16:00 120 | 1 | 8 | done | How tables agree on a bill.
            1yc 4nu 7yc 9yc 17yx 18yc 32yc 40mu 46yc 57mu
        Cuatro idiomas, otra mesa | language exchange | 8 3 19:00 120 | 2 | 10 | done | The same rules as last time.
            12mu 19-u 20y2c 28yl 33mu 36yx 47nu 56yc
        Machine learning, small and slow | machine learning, software | 5 6 16:00 120 | 3 | 8 | done | Only models that fit on a phone.
            1yc 2yc 7yu 8yc 11y2c 16mc 17yx 20mu 23-u 27yl 36yc 53yc
        Books we did not finish | books, science fiction | 2 6 11:00 120 | 3 | 8 | done | And why.
            3yc 10yc 12mc 13-u 23yx 28yx 33y2c 42yc 44y2c 47yc 49-u 54yx
        """#

    /// person: other=strength and source (h by hand, i introduced, a met at an event, c from a circle).
    static let tieText = #"""
        1: 2=80h 10=15c 17=65h 23=15c 38=45i 40=40c 48=35c 53=40c 55=25c
        2: 4=15c 8=15c 20=25c 21=25c 22=35c 25=20c 30=40c 39=30c 57=45c
        3: 5=30c 17=30c 23=40a 27=45a 32=35c 36=50c 46=50c 59=25c
        4: 17=30c 32=35c 40=60h
        5: 6=40i 8=30c 9=20c 48=30c 59=50c
        6: 15=50c 17=40c 20=25c 26=25c 29=50c 31=30c 34=25c 36=40c 37=70h 41=35c 49=50c 52=15c
        7: 12=35c 25=30c 30=15c 40=40c 42=20c 46=15c 58=35c
        8: 10=55i 13=20c 15=40c 17=30c 23=20c 24=40c 52=25c 53=50h
        9: 27=15c 29=50a 32=15c 45=35c 46=25c 55=25c
        10: 13=20c 23=55c 28=40c 32=35c 36=35c 38=35a 42=35c 48=40i
        11: 25=15c
        12: 33=50c 36=40c 44=25c 54=35c 56=75h
        13: 28=40c
        14: 26=15c 34=25c 41=25c 60=45c
        15: 34=25c 43=35c 52=65i
        16: 20=50a 29=15c 45=50c
        17: 18=70h 21=30c 22=60h 37=20c 40=25c 46=25c 51=20c 55=50c
        18: 20=35c 23=25c 39=50c 46=50c
        19: 20=25c 47=40c
        20: 24=50c 28=35c 33=15c 35=35c 36=35c
        21: 22=15c 30=35c 51=40c 57=40c
        22: 51=25c
        23: 29=30c 40=40c 42=15c 46=50c 57=25c
        24: 34=40c 47=20c 52=20c 53=50c 56=40i
        25: 30=30c
        26: 37=20c 60=50c
        27: 28=95h 30=55i 37=15c 46=40c 53=20c
        28: 33=40c 36=40c 50=15c 56=50c 58=20c
        29: 46=30c 55=40c
        31: 52=40c 60=20c
        32: 33=60h 57=50h 59=55i
        33: 36=35c 42=30c 50=15c
        34: 49=35c 52=40c
        35: 36=60h 58=25c
        36: 47=15c 57=40c 59=50c
        37: 38=30c
        38: 40=25c 45=40c
        39: 40=25c 55=35c
        40: 46=60h 51=50c 55=50c
        41: 52=40c 60=15c
        42: 49=15c
        43: 53=50c 56=40c
        44: 49=20c 52=35c 53=35c 54=20c
        45: 57=50c
        46: 48=35c 51=35c 53=35c 57=40c
        47: 50=15c
        48: 53=45c
        49: 58=50c
        51: 57=30c
        54: 58=50c
        55: 57=20c
        """#
}

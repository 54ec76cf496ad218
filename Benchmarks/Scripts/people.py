"""Made-up people for the benchmarks, the same ones every time: folders as `tertulia export` writes them.

    people.py PEOPLE TIES FOLDER
"""

import csv
import datetime
import os
import random
import sys

SYLLABLES = "ba be bo da de di fa fe ga go ka ke la le li lo ma mi mo na ne no pa pe ra ri ro sa se so ta te ti va vi zo".split()
HAN_FAMILY = "王李張刘陈杨黄趙吴周徐孙馬朱胡"
HAN_GIVEN = "明芳伟秀英娜敏静丽强磊军洋勇艳杰娟涛超霞平刚桂兰"
CITIES = ["Examplia", "Sampleton", "Ejemplar", "示例市", "Mustern", "Provaville"]
TOPICS = ["compilers", "go", "distributed systems", "books", "walking", "chess", "tea", "typography", "maps", "gardens"]


def word(dice):
    return "".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 4))).capitalize()


def person(number):
    """One person as a dictionary; one in eight has a Chinese name."""
    dice = random.Random(number)
    if number % 8 == 5:
        family = dice.choice(HAN_FAMILY)
        given = "".join(dice.choice(HAN_GIVEN) for _ in range(2))
        name = family + given
    else:
        given, family = word(dice), word(dice)
        name = f"{given} {family}"
    return {
        "name": name,
        "family": family,
        "given": given,
        "email": f"person.{number}@example.org",
        "phone": f"+99 {dice.randint(100, 999)} {number:07d}",
        "organization": f"{word(dice)} Example Ltd" if number % 3 else "",
        "title": dice.choice(["Tester", "Sampler", "Drafter", ""]),
        "city": dice.choice(CITIES),
        "birthday": f"{dice.randint(1950, 2004)}-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}" if number % 4 == 0 else "",
        "topics": sorted(dice.sample(range(len(TOPICS)), dice.randint(0, 3))),
        "note": f'Met at "{word(dice)}", talked, laughed' if number % 5 == 0 else "",
    }


def write_table(count, path):
    """Contacts as a table of no program in particular."""
    keys = ("name", "family", "given", "email", "phone", "organization", "title", "city", "birthday", "note")
    rows(path, "Name,Family name,Given name,E-mail,Phone,Company,Job title,City,Birthday,Notes",
         ([one[key] for key in keys] for one in map(person, range(1, count + 1))))


def rows(path, header, made):
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(header.split(","))
        table.writerows(made)


def write_events(count, path):
    """Gatherings seven hours apart in three zones."""
    os.makedirs(path)
    first = datetime.datetime(2020, 1, 1, 17)

    def row(number):
        start = first + datetime.timedelta(hours=7 * number)
        times = [f"{time:%Y-%m-%dT%H:%M:%SZ}" for time in (start, start + datetime.timedelta(hours=2))]
        zone = ["Europe/Madrid", "Asia/Shanghai", "America/New_York"][number % 3]
        return [number, f"evening-{number}", f"evening-{number}@example.org", number % 4, f"Evening {number}, with tea; and books",
                "Bring one question.\nLeave with two.", *times, zone, 8, "planned"]

    rows(os.path.join(path, "events.csv"), "id,slug,uid,sequence,title,description,start,end,zone,seats,status",
         map(row, range(1, count + 1)))


def write_folder(people, ties, path):
    os.makedirs(path)
    numbers = range(1, people + 1)

    def row(number):
        one = person(number)
        created = f"2026-01-{number % 28 + 1:02d}T{number % 24:02d}:00:00Z"
        return [number, one["name"], one["family"], one["given"], one["organization"], one["title"], one["birthday"],
                one["city"], number % 6, number % 12 + 1, one["note"], created]

    def addresses():
        for number in numbers:
            one = person(number)
            yield number, "email", one["email"], 1
            yield number, "phone", one["phone"], 0

    def pairs():
        # Everybody knows the next few and some further away, each pair once.
        made, step = 0, 1
        while made < ties and step < people // 2:
            for a in numbers:
                b = (a + step - 1) % people + 1
                yield min(a, b), max(a, b), a * step % 100 + 1, "introduced" if a % 3 else "hand"
                made += 1
                if made == ties:
                    return
            step = step * 2 + 1 if step < 64 else step + 37

    rows(f"{path}/people.csv",
         "id,name,familyName,givenName,organization,title,birthday,city,closeness,cadenceMonths,note,createdAt",
         map(row, numbers))
    rows(f"{path}/addresses.csv", "person,kind,value,preferred", addresses())
    rows(f"{path}/topics.csv", "id,name,broader", ((place + 1, name, "") for place, name in enumerate(TOPICS)))
    rows(f"{path}/interests.csv", "person,topic,weight,source",
         ((number, topic + 1, 50 + number % 50, "hand") for number in numbers for topic in person(number)["topics"]))
    circles = max(1, people // 100)
    rows(f"{path}/circles.csv", "id,name", ((number, f"Circle {number}") for number in range(1, circles + 1)))
    rows(f"{path}/members.csv", "circle,person", ((number % circles + 1, number) for number in numbers))
    rows(f"{path}/ties.csv", "a,b,strength,source", pairs())
    rows(f"{path}/touches.csv", "person,on,kind,note,event",
         ((number, f"2026-0{number % 9 + 1}-15", "message", "", "") for number in numbers if number % 2))


if __name__ == "__main__":
    write_folder(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])

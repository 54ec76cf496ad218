"""Solves a table instance with another solver, as an integer program, and prints one JSON object.

    rivals.py highs|cpsat|cbc SECONDS INSTANCE_DIR [--with ID]…

highs needs highspy, cpsat needs ortools (both from PyPI), cbc Debian's coinor-libcbc3. Exit status 69 says that the solver
isn't installed. `seconds` is processor time in the solver alone, on one thread.
"""

import csv
import ctypes
import json
import sys
import time


class Program:
    """maximize gain · x with bounds on columns and rows; every column a 0 or 1."""

    def __init__(self, folder, forced):
        with open(f"{folder}/spec.json", encoding="utf-8") as file:
            spec = json.load(file)
        nodes = numbers(f"{folder}/nodes.csv")
        edges = numbers(f"{folder}/edges.csv")
        count = len(nodes)
        chance = [node["p"] for node in nodes]
        self.gain = [node["A"] - spec["invite_cost"] for node in nodes]
        self.upper = [node["elig"] for node in nodes]
        self.lower = [0] * count
        for one in spec["must"] + forced:
            self.lower[one] = 1
        self.rows = []
        everybody = range(count)
        known = [[] for _ in everybody]
        credits = [[] for _ in everybody]
        for edge in edges:
            i, j, strength = edge["i"], edge["j"], edge["s"]
            worth = strength * chance[i] * chance[j] // 100000
            for one, other in ((i, j), (j, i)):
                if strength >= spec["company_min_strength"]:
                    known[one].append(other)
                if worth > 0:
                    column = len(self.gain)
                    self.gain.append(worth)
                    self.lower.append(0)
                    self.upper.append(1)
                    credits[one].append(column)
                    self.row([(column, 1), (one, -1)], None, 0)
                    self.row([(column, 1), (other, -1)], None, 0)
        for one in everybody:
            if credits[one]:
                self.row([(column, 1) for column in credits[one]] + [(one, -spec["D"])], None, 0)
            if spec["company_C"] > 0:
                company = [(other, nodes[other]["logc"]) for other in known[one]]
                self.row(company + [(one, -spec["company_C"])], 0, None)
        self.row(list(enumerate(chance)), spec["mu_lo"], spec["mu_hi"])
        self.row([(one, 1) for one in everybody], None, spec["Kmax"])
        self.row([(one, 100 * nodes[one]["new"] - spec["novel_pct"]) for one in everybody], 0, None)
        self.row([(one, 100 * nodes[one]["regular"] - spec["regular_pct"]) for one in everybody], None, 0)
        for circle in sorted({node["circle"] for node in nodes}):
            self.row([(one, 1) for one in everybody if nodes[one]["circle"] == circle], None, spec["circle_cap"])
        for a, b in spec["never"]:
            self.row([(a, 1), (b, 1)], None, 1)
        for a, b in spec["together"]:
            self.row([(a, 1), (b, -1)], 0, 0)
        self.people = count

    def row(self, entries, low, high):
        self.rows.append((entries, low, high))


def numbers(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [{key: int(value) for key, value in row.items()} for row in csv.DictReader(file)]


def highs(program, seconds):
    import highspy

    solver = highspy.Highs()
    for name, value in (("output_flag", False), ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.99), ("time_limit", seconds), ("threads", 1)):
        solver.setOptionValue(name, value)
    infinity = highspy.kHighsInf
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(program.gain), len(program.rows)
    model.col_cost_ = [-gain for gain in program.gain]
    model.col_lower_, model.col_upper_ = program.lower, program.upper
    model.row_lower_ = [-infinity if low is None else low for _, low, _ in program.rows]
    model.row_upper_ = [infinity if high is None else high for _, _, high in program.rows]
    matrix = model.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    starts, index, value = [0], [], []
    for entries, _, _ in program.rows:
        index += [column for column, _ in entries]
        value += [factor for _, factor in entries]
        starts.append(len(index))
    matrix.start_, matrix.index_, matrix.value_ = starts, index, value
    model.integrality_ = [highspy.HighsVarType.kInteger] * model.num_col_
    solver.passModel(model)
    start = time.process_time()
    solver.run()
    spent = time.process_time() - start
    status = solver.modelStatusToString(solver.getModelStatus())
    if status == "Infeasible":
        return answer(None, None, True, spent)
    info = solver.getInfo()
    found = abs(info.objective_function_value) < infinity
    return answer(-info.objective_function_value if found else None, -info.mip_dual_bound, status == "Optimal", spent)


def cpsat(program, seconds):
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    columns = [model.new_int_var(low, high, "") for low, high in zip(program.lower, program.upper)]
    for entries, low, high in program.rows:
        total = sum(factor * columns[column] for column, factor in entries)
        if low is not None:
            model.add(total >= low)
        if high is not None:
            model.add(total <= high)
    model.maximize(sum(gain * column for gain, column in zip(program.gain, columns)))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2
    start = time.process_time()
    status = solver.solve(model)
    spent = time.process_time() - start
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    proven = status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    return answer(solver.objective_value if found else None, solver.best_objective_bound, proven, spent)


def cbc(program, seconds):
    library = ctypes.CDLL("libCbcSolver.so.3")
    doubles, integers = ctypes.POINTER(ctypes.c_double), ctypes.POINTER(ctypes.c_int)
    library.Cbc_newModel.restype = ctypes.c_void_p
    library.Cbc_getObjValue.restype = library.Cbc_getBestPossibleObjValue.restype = ctypes.c_double

    def array(kind, values):
        return (kind * len(values))(*values)

    columns = [[] for _ in program.gain]
    for place, (entries, _, _) in enumerate(program.rows):
        for column, factor in entries:
            columns[column].append((place, factor))
    starts, index, value = [0], [], []
    for column in columns:
        index += [place for place, _ in column]
        value += [factor for _, factor in column]
        starts.append(len(index))
    model = ctypes.c_void_p(library.Cbc_newModel())
    real = ctypes.c_double
    library.Cbc_loadProblem(
        model, len(columns), len(program.rows), array(ctypes.c_int, starts), array(ctypes.c_int, index), array(real, value),
        array(real, program.lower), array(real, program.upper), array(real, [-gain for gain in program.gain]),
        array(real, [-1e30 if low is None else low for _, low, _ in program.rows]),
        array(real, [1e30 if high is None else high for _, _, high in program.rows]))
    for column in range(len(columns)):
        library.Cbc_setInteger(model, column)
    for name, setting in (("logLevel", "0"), ("seconds", str(seconds)), ("allowableGap", "0.99"), ("ratioGap", "0")):
        library.Cbc_setParameter(model, name.encode(), setting.encode())
    start = time.process_time()
    library.Cbc_solve(model)
    spent = time.process_time() - start
    if library.Cbc_isProvenInfeasible(model):
        return answer(None, None, True, spent)
    proven = bool(library.Cbc_isProvenOptimal(model)) and not library.Cbc_isSecondsLimitReached(model)
    best = -library.Cbc_getObjValue(model)
    return answer(best if abs(best) < 1e30 else None, -library.Cbc_getBestPossibleObjValue(model), proven, spent)


def answer(objective, bound, proven, seconds):
    return {
        "objective": None if objective is None else round(objective),
        "bound": None if bound is None or abs(bound) > 1e15 else bound,
        "proven": proven,
        "seconds": seconds,
    }


if __name__ == "__main__":
    words = sys.argv[1:]
    forced = []
    while "--with" in words:
        at = words.index("--with")
        forced.append(int(words[at + 1]))
        del words[at : at + 2]
    try:
        result = {"highs": highs, "cpsat": cpsat, "cbc": cbc}[words[0]](Program(words[2], forced), float(words[1]))
    except (ImportError, OSError) as error:
        print(f"{words[0]} is not installed: {error}", file=sys.stderr)
        sys.exit(69)
    print(json.dumps(result))

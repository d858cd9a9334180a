# SPDX-License-Identifier: MIT
# validate.py SCHEMA DEFINITION [none] <OBJECTS - whether each line is what this definition of the
# schema says, and the first what its top says, which may be all of them; the lines that are not are
# told.  With `none` no line may be what the definition says, and those that are are told.
import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
part = {"$ref": "#/$defs/" + sys.argv[2], "$defs": schema["$defs"]}
validators = [Draft202012Validator(part), Draft202012Validator(schema)]

none = sys.argv[3:] == ["none"]
bad = count = 0
for line in sys.stdin.buffer:
    count += 1
    instance = json.loads(line.decode("utf-8"))
    for validator in validators[: 2 if count == 1 and not none else 1]:
        error = next(validator.iter_errors(instance), None)
        if (error is None) == none:
            bad += 1
            print(f"line {count}:", f"{error.json_path}: {error.message[:300]}" if error else "fits")
            print(line.decode("utf-8")[:300])
            break
print(f"{count} objects, {bad} of them wrong")
sys.exit(bad > 0 or count == 0)

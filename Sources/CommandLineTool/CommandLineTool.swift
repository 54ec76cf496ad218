// CommandLineTool: see design.

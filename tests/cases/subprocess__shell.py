# Recorded on the real clock. What a shell does with a line: lists, pipes, quotes, variables, redirections, conditions, loops.
import subprocess


def sh(text):
    result = subprocess.run(text, shell=True, capture_output=True, text=True)
    print(repr(result.stdout), repr(result.stderr.removeprefix("/bin/sh: 1: ")), result.returncode)


sh("true && echo yes || echo no; false && echo yes || echo no")
sh("echo a b   c 'd  e' \"f  g\" \\$x")
sh("x=5; y='a  b'; echo $x ${x}1 \"$y\" $y '$y'")
sh("printf '%s-%d\\n' a 1 b 2")
sh("printf 'c\\nb\\na\\nb\\n' | sort | uniq -c | sed_missing")
sh("printf 'c\\nb\\na\\nb\\n' | sort -r | head -n 2 | wc -l")
sh("echo one > f.txt; echo two >> f.txt; cat < f.txt; wc -c f.txt; cat f.txt missing.txt 2>/dev/null; echo $?")
sh("ls nothing-here 2>&1 | grep -c nothing")
sh("(cd / && pwd); [ -f f.txt ] && echo file; test 3 -gt 2; echo $?")
sh("for f in f.txt *.none; do echo \"<$f>\"; done; i=0; while [ $i -lt 3 ]; do i=$((i + 1)); echo $i; done")
sh("if grep -q two f.txt; then echo found; elif false; then echo no; else echo missing; fi")
sh("echo $(echo inner | tr_missing 2>/dev/null) `echo back` \"$(printf 'a\\nb')\"")
sh("exit 3")
sh("! true; echo $?; { echo group; } | cat; yes | head -n 2")
sh("A=1 env | grep '^A='; export B=2; env | grep '^B='; C=3; env | grep '^C=' || echo not exported")
sh("sleep 0.1 & wait; echo waited; : ; echo $#")
sh("echo 'unfinished")
sh("if true; then echo x")
sh("seq 3 | while true; do break; done; echo ${UNSET:-default}; false; echo $?")
sh("cat f.txt | tee copy.txt | grep -v one; rm copy.txt; mkdir d; touch d/x; ls d; cp f.txt g.txt; mv g.txt d/h; ls -1 d; rm -r d; ls")

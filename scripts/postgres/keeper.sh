# Runs PostgreSQL and stops it when our own standard input ends: that is when its parent stops it or dies, however it dies.
# $1: folder to erase afterwards, or nothing. The rest: the server's command line.
# A shell, because the server's user may not be able to reach Node, which lies in the project.
erase=$1
shift
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(
  cat <&3 >/dev/null
  kill -INT "$server" 2>/dev/null
) &
waiter=$!
exec 3<&-
wait "$server"
status=$?
kill "$waiter" 2>/dev/null
[ -z "$erase" ] || rm -rf "$erase"
exit "$status"

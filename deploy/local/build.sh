# Run by ./helhed in the repository: builds the suite if a source is newer than what was built.
set -uo pipefail

sources='pom.xml service-kit plans-service initiatives-service health-data-service deploy/local'
modules='plans-service,initiatives-service,health-data-service,deploy/local'
stamp=deploy/local/target/built-from
state=${HELHED_HOME:-.helhed}
log=$state/logs/build.log
needed_megabytes=1000
first_fetch="The first time fetches about 490 MB from Maven's repository: Keycloak (177 MB), OR-Tools (25 MB), PostgreSQL (15 MB), and
the libraries of the services and of the build."

source_files() {
  # shellcheck disable=SC2086
  find $sources \( -name target -o -path '*/src/test' \) -prune -o -type f \( -path '*/src/*' -o -name pom.xml \) -print | sort
}

are_outputs_newer() {
  for output in deploy/local/target/helhed-local.jar $(ls -d ./*-service/target/quarkus-app/quarkus-run.jar); do
    # shellcheck disable=SC2046
    [ -z "$(find $(source_files) -newer "$output" -print)" ] || return 1
  done
}

is_built() {
  [ -f deploy/local/target/helhed-local.jar ] && ls deploy/local/target/parts/*.zip >/dev/null 2>&1 || return 1
  for service in plans-service initiatives-service health-data-service; do
    [ -f "$service/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
  # Built by ./mvnw alone, without this script.
  if [ ! -f "$stamp" ]; then
    are_outputs_newer
    return
  fi
  [ "$(source_files)" = "$(cat "$stamp")" ] || return 1
  # shellcheck disable=SC2046
  [ -z "$(find $(cat "$stamp") -newer "$stamp" -print 2>/dev/null)" ]
}

free_megabytes() {
  df -Pk "$1" 2>/dev/null | awk 'NR == 2 { print int($4 / 1000) }'
}

# Takes what Maven says of one fetched file: Downloaded from central: https://… (1.2 MB at 3.4 MB/s)
count_fetched() {
  local size=${1##*(}
  local number=${size%% *}
  files=$((files + 1))
  case $size in
    *' MB at '*) [[ $number = *.* ]] || number=$number.0; kilobytes=$((kilobytes + ${number/./} * 100)) ;;
    *' kB at '*) kilobytes=$((kilobytes + ${number%%.*})) ;;
  esac
}

fetched() {
  echo "$files files, $((kilobytes / 1000)) MB"
}

# Reads what Maven says. The modules are built side by side: how long each took comes at the end.
show_progress() {
  files=0 kilobytes=0 told=$SECONDS told_files=0
  while true; do
    if IFS= read -r -t 5 line; then
      case $line in
        *'Downloaded from '*) count_fetched "$line" ;;
        '[INFO] Building '*' ['*/*) line=${line#'[INFO] Building '}; printf '%6d s  begun: %s\n' $SECONDS "${line%% [0-9]*}" ;;
        '[INFO] Helhed '*' SUCCESS ['*)
          took=${line##*[} line=${line#'[INFO] '}
          printf '%12s  built: %s\n' "${took%]*}" "${line%% .*}"
          ;;
      esac
    elif [ $? -le 128 ]; then
      break
    fi
    if [ $((SECONDS - told)) -ge 10 ]; then
      if [ $files -gt $told_files ]; then
        printf '      …    fetched: %s\n' "$(fetched)"
        told=$SECONDS told_files=$files
      elif [ $((SECONDS - told)) -ge 20 ]; then
        printf '      …    still at it (%d s)\n' $SECONDS
        told=$SECONDS
      fi
    fi
  done
  [ $files -eq 0 ] || echo "Fetched $(fetched) from Maven's repository."
}

repository() {
  local named
  named=$(printf '%s %s' "${MAVEN_ARGS-}" "${MAVEN_OPTS-}" | sed -n 's/.*-Dmaven\.repo\.local=\([^ ]*\).*/\1/p')
  echo "${named:-$HOME/.m2/repository}"
}

# Maven names a library that was cut short only sometimes.
broken_libraries() {
  [ -d "$(repository)" ] && "${JAVA_HOME:-/usr}/bin/java" deploy/local/src/main/java/dk/helhed/local/BrokenJars.java "$(repository)"
}

explain_failure() {
  echo
  grep -E 'ERROR' "$log" | grep -vE '^\[ERROR\] *$|e-run Maven|For more information|After correcting|mvn <args>|Help [0-9]+\] http' | head -n 15
  echo
  if grep -q 'No space left on device' "$log"; then
    echo "The build stopped because the disk is full. Make room, then run ./helhed up again."
  elif broken=$(broken_libraries 2>/dev/null) && [ -n "$broken" ]; then
    echo "Maven's repository holds files whose download was cut short. Delete them and start again:"
    echo "  rm -f" $broken "&& ./helhed up"
  elif grep -qE 'Could not (transfer|resolve|find) artifact|Unknown host|Connection (refused|reset|timed out)' "$log"; then
    echo "The build could not fetch what it needs. Check the connection to Maven's repository, then run ./helhed up again;"
    echo "what has been fetched is kept."
  else
    echo "The build failed."
  fi
  echo "The complete log: $log"
}

mkdir -p "$state/logs" || exit 1
if command -v flock >/dev/null; then
  exec 9>"$state/build.lock"
  flock -n 9 || { echo "Another ./helhed is building; waiting for it."; flock 9; }
fi
is_built && exit 0

free=$(free_megabytes .)
if [ "${free:-$needed_megabytes}" -lt $needed_megabytes ]; then
  echo "The disk of $PWD is full: $free MB are free, the build needs $needed_megabytes MB. Make room, then run ./helhed up again." >&2
  exit 1
fi

echo "Building Helhed (log: $log)"
[ -d "$(repository)/org/keycloak/keycloak-quarkus-dist" ] || echo "$first_fetch"
mkdir -p deploy/local/target
rm -f "$stamp"
# The list is made before the build: what is edited meanwhile counts as newer.
source_files >"$stamp.new"
# What only checks the code belongs to verify: here nothing is tested and no compiler plugin runs. A third module fetches meanwhile.
./mvnw -B -T3 -Pquick -Dmaven.test.skip -pl "$modules" -am package 2>&1 | tee "$log" | show_progress
if [ "${PIPESTATUS[0]}" -ne 0 ]; then
  explain_failure >&2
  exit 1
fi
mv "$stamp.new" "$stamp"
# Without its list of what is compiled, verify compiles again, with the checks.
rm -rf service-kit/target/maven-status ./*-service/target/maven-status deploy/local/target/maven-status

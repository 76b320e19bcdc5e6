# Sourced by ./helhed and ./mvnw: sets JAVA_HOME to a JDK of at least 21, which the build needs.
# JAVA_HOME wins if it is new enough; then the usual folders, newest LTS first; then the java on the PATH.
# Written for plain sh, with globbing on; sets nothing but JAVA_HOME.

helhed_jdk_release() {
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

helhed_choose_jdk() {
  helhed_found=$(helhed_jdk_release "${JAVA_HOME-}")
  [ "${helhed_found:-0}" -ge 21 ] && return 0
  for helhed_wanted in 25 21; do
    for helhed_home in /usr/lib/jvm/* /opt/*jdk* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/*; do
      if [ "$(helhed_jdk_release "$helhed_home")" = "$helhed_wanted" ]; then
        JAVA_HOME=$helhed_home
        export JAVA_HOME
        return 0
      fi
    done
  done
  helhed_home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")" 2>/dev/null)
  helhed_found=$(helhed_jdk_release "$helhed_home")
  if [ "${helhed_found:-0}" -ge 21 ]; then
    JAVA_HOME=$helhed_home
    export JAVA_HOME
    return 0
  fi
  echo "Helhed needs a JDK of at least 21 and found none: install one (Temurin 25, say) or set JAVA_HOME to it." >&2
  return 1
}

helhed_choose_jdk

# Sourced by the commands here: Keycloak's own administration, with no secret in the history or the list of processes.
set -euo pipefail
umask 077
keycloak=${KEYCLOAK:?the address of Keycloak, as http://127.0.0.1:8180}
for tool in curl jq; do command -v $tool >/dev/null || { echo "This needs $tool." >&2; exit 1; }; done
if [ -n "${KEYCLOAK_PASSWORD_FILE-}" ]; then
  password=$(cat "$KEYCLOAK_PASSWORD_FILE")
else
  read -rsp "Password of ${KEYCLOAK_ADMIN:-admin}: " password
  echo >&2
fi
fail() { echo "$*" >&2; exit 1; }
# What is secret reaches curl through its standard input.
request() { # <token> <method> <path> [<body>]: the body of the answer
  { printf 'header = "Authorization: Bearer %s"\n' "$1"; [ $# -lt 4 ] || printf 'data = %s\n' "$(jq -Rs . <<<"$4")"; } |
    curl -sS --fail-with-body -K - -X "$2" -H 'Content-Type: application/json' "$keycloak/admin/realms/helhed$3"
}
admin=$(jq -rn --arg name "${KEYCLOAK_ADMIN:-admin}" --rawfile password <(printf %s "$password") \
  '"grant_type=password&client_id=admin-cli&username=\($name | @uri)&password=\($password | @uri)"' |
  curl -sS --data @- "$keycloak/realms/master/protocol/openid-connect/token" | jq -r '.access_token // empty')
[ -n "$admin" ] || fail "Keycloak does not know ${KEYCLOAK_ADMIN:-admin} by this password."
unset password

# new_client <name> <municipality> <folder> [<role>…]: makes a client, and writes its secret to <folder>/<name>.secret
new_client() {
  local id user roles role
  id=$(request "$admin" GET "/clients?clientId=$1" | jq -r '.[0].id // empty')
  if [ -n "$id" ]; then
    echo "$1 is there already and stays as it is."
    return
  fi
  request "$admin" POST /clients "$(jq -n --arg name "$1" --arg code "$2" '
    def hardcoded(claim; value): {name: claim, protocol: "openid-connect", protocolMapper: "oidc-hardcoded-claim-mapper",
      config: {"claim.name": claim, "claim.value": value, "jsonType.label": "String", "access.token.claim": "true", "id.token.claim": "false"}};
    {clientId: $name, protocol: "openid-connect", publicClient: false, clientAuthenticatorType: "client-secret",
      serviceAccountsEnabled: true, standardFlowEnabled: false, implicitFlowEnabled: false, directAccessGrantsEnabled: false,
      fullScopeAllowed: true, protocolMappers: [hardcoded("municipality"; $code),
        {name: "audience", protocol: "openid-connect", protocolMapper: "oidc-audience-mapper",
          config: {"included.custom.audience": "helhed-api", "access.token.claim": "true", "id.token.claim": "false"}}]}')"
  id=$(request "$admin" GET "/clients?clientId=$1" | jq -r '.[0].id')
  user=$(request "$admin" GET "/clients/$id/service-account-user" | jq -r .id)
  roles=$(for role in "${@:4}"; do request "$admin" GET "/roles/$role"; done | jq -s .)
  [ "$roles" = '[]' ] || request "$admin" POST "/users/$user/role-mappings/realm" "$roles"
  request "$admin" GET "/clients/$id/client-secret" | jq -rj .value >"$3/$1.secret"
  echo "$1 is made, its secret is in $3/$1.secret"
}
# arguments <word>…: a name, a code of four digits, and a folder that is there
check_arguments() {
  [ $# = 3 ] || fail "usage: $0 <name> <municipality code> <folder for the secrets>"
  [[ $1 =~ ^[a-z0-9]+(-[a-z0-9]+)*$ ]] || fail "The name is made of small letters, digits and hyphens."
  [[ $2 =~ ^[0-9]{4}$ ]] || fail "The code of a municipality has four digits."
  [ -d "$3" ] || fail "The folder $3 is not there."
}

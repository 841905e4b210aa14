#!/bin/bash
# Runs once, when the data folder is empty: one role and one database for each service, closed to the others.
set -euo pipefail

create() {
    local name=$1 password=$2
    psql --username "${POSTGRES_USER:-postgres}" --dbname postgres --set ON_ERROR_STOP=1 --quiet \
        --set name="$name" --set password="$password" <<-'SQL'
		create role :"name" login password :'password';
		create database :"name" owner :"name" encoding 'UTF8' template template0;
		revoke connect, temporary on database :"name" from public;
	SQL
}

create account "$ACCOUNT_DB_PASSWORD"
create consent "$CONSENT_DB_PASSWORD"
create cv "$CV_DB_PASSWORD"
create jobagent "$JOBAGENT_DB_PASSWORD"
create keycloak "$KEYCLOAK_DB_PASSWORD"

package se.tillit.localstack.service;

import se.tillit.localstack.postgres.Database;

/** account-service, which gets the demo accounts and their organisations once its schema is there. */
public final class AccountService extends ServiceProcess {

    private final Database database;

    public AccountService(Setting setting, Database database) {
        super(setting);
        this.database = database;
    }

    @Override
    public void furnish() {
        new DemoAccounts(database).put();
    }
}

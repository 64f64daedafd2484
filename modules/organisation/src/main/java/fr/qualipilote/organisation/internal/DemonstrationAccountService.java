package fr.qualipilote.organisation.internal;

import fr.qualipilote.organisation.DemonstrationAccounts;
import fr.qualipilote.organisation.domain.Account;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sign-in page offers are the accounts that the demonstration has opened and nobody has disabled. */
@Service
@Transactional(readOnly = true)
class DemonstrationAccountService implements DemonstrationAccounts {

    private final AccountRepository accounts;
    private final DemonstrationSettings settings;

    DemonstrationAccountService(AccountRepository accounts, DemonstrationSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public List<Entry> accounts() {
        if (!settings.isDemonstration()) {
            return List.of();
        }
        Set<String> open = accounts.everyOne().stream()
                .filter(account -> account.isOfDemonstration() && account.isEnabled())
                .map(Account::login)
                .collect(Collectors.toSet());
        return DemonstrationCast.people().stream()
                .filter(person -> person.login() != null && open.contains(person.login()))
                .map(person -> new Entry(person.login(), person.name(), DemonstrationCast.PASSWORD))
                .toList();
    }
}

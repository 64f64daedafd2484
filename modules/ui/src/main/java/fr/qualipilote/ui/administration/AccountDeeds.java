package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.AccountLine;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.administration.Rows.Deed;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an administrator may do with an account. */
final class AccountDeeds {

    private final Wording words = Wording.here();
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final Consumer<String> done;

    AccountDeeds(Accounts accounts, CurrentActor currentActor, Consumer<String> done) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.done = done;
    }

    List<Deed> of(PersonLine person, @Nullable AccountLine account) {
        List<Deed> deeds = new ArrayList<>();
        String name = person.name();
        if (account == null) {
            if (person.active()) {
                deeds.add(new Deed(words.text("administration.account.open"), () -> open(person)));
            }
            return deeds;
        }
        deeds.add(new Deed(words.text("administration.account.roles"), () -> grant(person, account)));
        deeds.add(new Deed(words.text("administration.account.reset"), () -> reset(person)));
        if (account.lockedUntil() != null) {
            deeds.add(new Deed(words.text("administration.account.unlock"), () -> {
                accounts.unlock(currentActor.get(), person.id());
                done.accept(words.text("administration.account.unlocked", name));
            }));
        }
        if (account.enabled()) {
            deeds.add(new Deed(words.text("administration.account.disable"), () -> disable(person)));
        } else if (person.active()) {
            deeds.add(new Deed(words.text("administration.account.enable"), () -> {
                accounts.enable(currentActor.get(), person.id());
                done.accept(words.text("administration.account.enabled", name));
            }));
        }
        return deeds;
    }

    private void open(PersonLine person) {
        TextField login = new TextField(words.text("administration.account.login"));
        login.getElement().setAttribute("autocomplete", "off");
        PasswordField password = password();
        CheckboxGroup<Role> roles = roles();
        new FormDialog(
                        words.text("administration.account.open.title", person.name()),
                        words.text("administration.account.open"),
                        () -> {
                            accounts.open(
                                    currentActor.get(),
                                    person.id(),
                                    login.getValue().strip(),
                                    password.getValue(),
                                    roles.getValue());
                            done.accept(words.text("administration.account.opened", person.name()));
                        })
                .requiring(login)
                .requiring(password)
                .with(roles)
                .open();
    }

    private void grant(PersonLine person, AccountLine account) {
        CheckboxGroup<Role> roles = roles();
        roles.setValue(account.grantedRoles());
        new FormDialog(
                        words.text("administration.account.roles.title", person.name()),
                        words.text("button.save"),
                        () -> {
                            accounts.grant(currentActor.get(), person.id(), roles.getValue());
                            done.accept(words.text("administration.account.granted", person.name()));
                        })
                .saying(words.text("administration.account.roles.explain"))
                .with(roles)
                .open();
    }

    private void reset(PersonLine person) {
        PasswordField password = password();
        new FormDialog(
                        words.text("administration.account.reset.title", person.name()),
                        words.text("button.save"),
                        () -> {
                            accounts.resetPassword(currentActor.get(), person.id(), password.getValue());
                            done.accept(words.text("administration.account.reset.done", person.name()));
                        })
                .requiring(password)
                .open();
    }

    private void disable(PersonLine person) {
        new FormDialog(
                        words.text("administration.account.disable.title", person.name()),
                        words.text("administration.account.disable"),
                        () -> {
                            accounts.disable(currentActor.get(), person.id());
                            done.accept(words.text("administration.account.disabled.done", person.name()));
                        })
                .saying(words.text("administration.account.disable.explain"))
                .open();
    }

    private PasswordField password() {
        PasswordField field = new PasswordField(words.text("administration.account.password"));
        field.setHelperText(words.text("administration.account.password.help"));
        field.getElement().setAttribute("autocomplete", "new-password");
        return field;
    }

    private CheckboxGroup<Role> roles() {
        CheckboxGroup<Role> field = new CheckboxGroup<>(words.text("administration.account.granted-roles"));
        field.setItems(Role.INTERNAL_AUDITOR, Role.ADMINISTRATOR);
        field.setItemLabelGenerator(words::label);
        return field;
    }
}

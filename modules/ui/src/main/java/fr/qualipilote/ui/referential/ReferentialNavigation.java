package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.UI;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.ui.shell.Places;

/** The ways between the screens of referentials. */
public final class ReferentialNavigation {

    /** Where a referential is taken over from a file. */
    static final String IMPORT = Places.REFERENTIALS + "/import";

    private ReferentialNavigation() {}

    /** Where a version is shown. */
    public static String addressOf(VersionId version) {
        return Places.REFERENTIALS + "/" + version;
    }

    static String addressOf(VersionId version, ReferentialSection section) {
        return section == ReferentialSection.CONTENT ? addressOf(version) : addressOf(version) + "/" + section.path();
    }

    static void show(VersionId version) {
        UI.getCurrent().navigate(addressOf(version));
    }
}

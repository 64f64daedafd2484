package fr.qualipilote.ui.part;

import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.CandidateGroup;
import java.util.List;
import java.util.stream.Collectors;

/** Those who may take a piece of work, in words. */
public final class Groups {

    private static final String ROLE = "role:";
    private static final String SERVICE = "service:";
    private static final String HEAD = "head:";

    private Groups() {}

    /** « BARU », « Responsable qualité », « chef de service BARU »; joined by « ou ». */
    public static String words(List<CandidateGroup> groups, Names names) {
        Wording words = Wording.here();
        return groups.stream()
                .map(group -> word(group.code(), names, words))
                .distinct()
                .collect(Collectors.joining(words.text("group.or")));
    }

    private static String word(String code, Names names, Wording words) {
        if (code.startsWith(ROLE)) {
            return words.label(Role.ofCode(code.substring(ROLE.length())));
        }
        if (code.startsWith(HEAD)) {
            return words.text("group.head", names.service(ServiceId.of(code.substring(HEAD.length()))));
        }
        return code.startsWith(SERVICE) ? names.service(ServiceId.of(code.substring(SERVICE.length()))) : code;
    }
}

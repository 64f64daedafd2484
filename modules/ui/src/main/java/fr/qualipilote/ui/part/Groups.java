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
    private static final int NAMED_ONE_BY_ONE = 3;
    private static final int NAMED_BESIDE_A_COUNT = 1;

    private Groups() {}

    /** « BARU », « Responsable qualité », « chef de service BARU »; joined by « ou », and beyond a few only counted. */
    public static String words(List<CandidateGroup> groups, Names names) {
        Wording words = Wording.here();
        List<String> all = groups.stream()
                .map(group -> word(group.code(), names, words))
                .distinct()
                .toList();
        String named = all.stream()
                .limit(all.size() > NAMED_ONE_BY_ONE ? NAMED_BESIDE_A_COUNT : all.size())
                .collect(Collectors.joining(words.text("group.or")));
        return all.size() > NAMED_ONE_BY_ONE
                ? words.text("group.more", named, all.size() - NAMED_BESIDE_A_COUNT)
                : named;
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

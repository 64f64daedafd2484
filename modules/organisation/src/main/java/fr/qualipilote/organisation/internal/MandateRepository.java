package fr.qualipilote.organisation.internal;

import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.domain.Mandate;
import fr.qualipilote.organisation.domain.Post;
import fr.qualipilote.organisation.domain.PostHistory;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MandateRepository extends JpaRepository<Mandate, UUID> {

    List<Mandate> findByPersonId(UUID personId);

    List<Mandate> findByServiceId(UUID serviceId);

    @Query("select m from Mandate m where m.function = :function and m.serviceId is null")
    List<Mandate> ofTheWhole(Function function);

    @Query("select m from Mandate m where m.function = :function and m.serviceId = :service")
    List<Mandate> ofService(Function function, UUID service);

    @Query("select m from Mandate m where m.function = :function and m.serviceId is not null")
    List<Mandate> ofAnyService(Function function);

    default PostHistory historyOf(Post post) {
        @Nullable UUID service = post.service() == null ? null : post.service().value();
        return new PostHistory(service == null ? ofTheWhole(post.function()) : ofService(post.function(), service));
    }
}

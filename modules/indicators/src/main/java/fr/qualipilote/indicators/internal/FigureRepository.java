package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.domain.ReferenceFigure;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FigureRepository extends JpaRepository<ReferenceFigure, UUID> {

    @Query("select distinct f from ReferenceFigure f left join fetch f.values order by f.name")
    List<ReferenceFigure> everyOne();

    boolean existsByNameKey(String nameKey);
}

package zeren.architecture.breach.arrows.attic;

public interface NoPlaceBreach {
}

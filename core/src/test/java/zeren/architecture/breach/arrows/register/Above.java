package zeren.architecture.breach.arrows.register;

public record Above() {
}

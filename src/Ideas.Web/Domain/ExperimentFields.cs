namespace Ideas.Web.Domain;

[Flags]
public enum ExperimentFields
{
    None = 0,
    What = 1,
    Who = 2,
    Until = 4,
    Measure = 8,
    After = 16,
    Learned = 32,
}

using System.Diagnostics;
using McpAttr;

/// <summary>Lets one caller in at a time, in this process and among all that use the same lock file.</summary>
/// <param name="path">The lock file. It stays: a lock on a file that may be deleted and made anew excludes nobody.</param>
internal sealed class FileLock(string path) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly SemaphoreSlim _turn = new(1);

    public async Task<T> RunAsync<T>(Func<T> action, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            using var held = await OpenAsync(cancellationToken);
            return action();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>No system tells when another process lets a file go, so it is asked for again, without holding a thread.</summary>
    private async Task<FileStream> OpenAsync(CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (exception is not DirectoryNotFoundException)
            {
                if (Stopwatch.GetElapsedTime(start) > Patience)
                    throw new McpToolException("Another program holds the notes. Try again later.", exception);
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}

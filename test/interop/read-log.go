// An outsider's reading of the log, by Go's own sumdb/note and sumdb/tlog: nothing here knows our code.
//
// Usage: read-log <prefix of the log, with a slash> <an older size>. Prints one line for each thing verified.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var prefix string

func main() {
	prefix = os.Args[1]
	older, err := strconv.ParseInt(os.Args[2], 10, 64)
	must(err)

	vkey := strings.Split(string(get("vkey")), "\n")[0]
	verifier, err := note.NewVerifier(vkey)
	must(err)
	opened, err := note.Open(get("checkpoint"), note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		fail("the origin is %q and the key's name %q", lines[0], verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root := hashOf(lines[2])
	fmt.Printf("checkpoint of %d opened with %d signatures known and %d unknown\n", size, len(opened.Sigs), len(opened.UnverifiedSigs))

	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, tiles{})
	computed, err := tlog.TreeHash(size, reader)
	must(err)
	if computed != root {
		fail("the tiles give another root")
	}
	fmt.Printf("root of %d computed from tiles\n", size)

	entries := bundles(size)
	for index, entry := range entries {
		stored, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, int64(index))})
		must(err)
		if stored[0] != tlog.RecordHash(entry) {
			fail("the hash of entry %d is not in its tile", index)
		}
	}
	fmt.Printf("%d entries hashed\n", len(entries))

	for _, index := range []int64{0, 1, older - 1, older, size / 2, size - 1} {
		leaf := tlog.RecordHash(entries[index])
		proof, err := tlog.ProveRecord(size, index, reader)
		must(err)
		must(tlog.CheckRecord(proof, size, root, index, leaf))
		must(tlog.CheckRecord(servedInclusion(index), size, root, index, leaf))
	}
	fmt.Println("inclusion proven from tiles, and by the proof files served")

	oldRoot, err := tlog.TreeHash(older, reader)
	must(err)
	must(tlog.CheckTree(hashLines(get(fmt.Sprintf("consistency/%d", older)), 1), size, root, older, oldRoot))
	fmt.Printf("consistency from %d to %d proven by the file served\n", older, size)
}

// tiles asks for tiles as c2sp.org/tlog-tiles names them: Go's path without the height.
type tiles struct{}

func (tiles) Height() int { return 8 }

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range wanted {
		read = append(read, get("tile/"+strings.TrimPrefix(tile.Path(), "tile/8/")))
	}
	return read, nil
}

func bundles(size int64) [][]byte {
	var entries [][]byte
	for first := int64(0); first < size; first += 256 {
		tile := tlog.Tile{H: 8, L: 0, N: first / 256, W: 256}
		if size-first < 256 {
			tile.W = int(size - first)
		}
		bundle := get("tile/entries/" + strings.TrimPrefix(tile.Path(), "tile/8/0/"))
		for len(bundle) > 0 {
			length := int(binary.BigEndian.Uint16(bundle))
			entries = append(entries, bundle[2:2+length])
			bundle = bundle[2+length:]
		}
	}
	if int64(len(entries)) != size {
		fail("the bundles hold %d entries of %d", len(entries), size)
	}
	return entries
}

func servedInclusion(index int64) []tlog.Hash {
	file := get(fmt.Sprintf("proof/%d", index))
	lines := bytes.Split(file, []byte("\n"))
	if string(lines[0]) != "c2sp.org/tlog-proof@v1" || string(lines[2]) != fmt.Sprintf("index %d", index) {
		fail("not a proof file of leaf %d", index)
	}
	return hashLines(file, 3)
}

// hashLines reads the hashes from a line up to the empty one.
func hashLines(file []byte, first int) []tlog.Hash {
	var hashes []tlog.Hash
	for _, line := range strings.Split(string(file), "\n")[first:] {
		if line == "" {
			break
		}
		hashes = append(hashes, hashOf(line))
	}
	return hashes
}

func hashOf(text string) (hash tlog.Hash) {
	decoded, err := base64.StdEncoding.DecodeString(text)
	must(err)
	copy(hash[:], decoded)
	return hash
}

func get(path string) []byte {
	answer, err := http.Get(prefix + path)
	must(err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	must(err)
	if answer.StatusCode != 200 {
		fail("%s answered %d: %s", path, answer.StatusCode, body)
	}
	return body
}

func must(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, values ...interface{}) {
	fmt.Fprintf(os.Stderr, format+"\n", values...)
	os.Exit(1)
}

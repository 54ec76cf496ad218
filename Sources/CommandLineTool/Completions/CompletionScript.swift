/// The scripts that a shell sources. They hold no words of their own: they hand what is typed to
/// `tertulia __complete`, so that they never fall behind the program.
enum CompletionScript: String, CaseIterable {
    case bash, zsh, fish

    var text: String {
        switch self {
        case .bash: Self.bashText
        case .zsh: Self.zshText
        case .fish: Self.fishText
        }
    }

    private static let bashText = #"""
        # Completion of tertulia for bash: put it into /etc/bash_completion.d or source it.
        _tertulia() {
            local word line kind= words=() i
            # The words again without bash's own breaks at = : and @, so that --at=15:00 is one word.
            for ((i = 1; i <= COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                if ((${#words[@]})) && [[ $word == [=:@]* || ${COMP_WORDS[i - 1]} == [=:@] ]]; then
                    words[${#words[@]} - 1]+=$word
                else
                    words+=("$word")
                fi
            done
            ((${#words[@]})) || words=("")
            # What is being typed, whole and as bash sees it, without an opening quote.
            local typed=${words[${#words[@]} - 1]} current=${COMP_WORDS[COMP_CWORD]} quoted=
            [[ $current == [=:@] ]] && current=
            case $typed in [\"\']*) quoted=yes typed=${typed:1} ;; esac
            case $current in [\"\']*) current=${current:1} ;; esac
            words[${#words[@]} - 1]=$typed
            local kept=$((${#typed} - ${#current}))
            COMPREPLY=()
            while IFS= read -r line; do
                if [[ -z $kind ]]; then
                    kind=$line
                    continue
                fi
                word=${line%%$'\t'*}
                word=${word:kept}
                [[ $quoted ]] || printf -v word '%q' "$word"
                COMPREPLY+=("$word")
            done < <("${COMP_WORDS[0]}" __complete -- "${words[@]}" 2>/dev/null)
            case $kind in
                files | folders)
                    compopt -o filenames 2>/dev/null
                    local action=-f
                    [[ $kind == folders ]] && action=-d
                    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$action" -- "$current")
                    ;;
            esac
        }
        complete -F _tertulia tertulia

        """#

    private static let zshText = #"""
        #compdef tertulia
        # Completion of tertulia for zsh: save it as _tertulia in a folder of $fpath.
        _tertulia() {
            local -a lines found meanings
            local line kind
            lines=("${(@f)$("${words[1]}" __complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
            kind=$lines[1]
            case $kind in
                files) _files; return ;;
                folders) _files -/; return ;;
            esac
            for line in "${(@)lines[2,-1]}"; do
                [[ -n $line ]] || continue
                found+=("${line%%$'\t'*}")
                if [[ -n ${line#*$'\t'} ]]; then
                    meanings+=("${line%%$'\t'*}  -- ${line#*$'\t'}")
                else
                    meanings+=("${line%%$'\t'*}")
                fi
            done
            # -U: the program has matched already, by pinyin too.
            (( $#found )) && compadd -U -l -d meanings -a found
        }
        if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
            _tertulia "$@"
        else
            compdef _tertulia tertulia
        fi

        """#

    private static let fishText = #"""
        # Completion of tertulia for fish: save it as ~/.config/fish/completions/tertulia.fish.
        function __tertulia_complete
            set -l typed (commandline -ct)
            set -l before (commandline -opc)
            set -l program $before[1]
            set -e before[1]
            set -l lines ($program __complete -- $before $typed 2>/dev/null)
            switch "$lines[1]"
                case files
                    __fish_complete_path $typed
                case folders
                    __fish_complete_directories $typed ''
                case '*'
                    test (count $lines) -gt 1; and printf '%s\n' $lines[2..-1]
            end
        end
        complete -c tertulia -f -a '(__tertulia_complete)'

        """#
}
